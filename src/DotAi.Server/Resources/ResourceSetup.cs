using DotAi.Server.Hosting;

namespace DotAi.Server.Resources;

internal static class ResourceSetup
{
    /// <summary>Offers a collection of resources. The definition is created once, when the server starts.</summary>
    public static ServerBuilder AddResources(this ServerBuilder builder, Func<IServiceProvider, ResourceCollection> collection)
    {
        builder.Services.AddSingleton(collection);
        return builder;
    }
}
