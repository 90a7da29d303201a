using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DotAi.Server.Resources;

internal static class ResourceServices
{
    /// <summary>Offers a collection of resources. Definitions are created once, when the server starts.</summary>
    public static IServiceCollection AddResources(this IServiceCollection services, Func<IServiceProvider, ResourceCollection> collection)
    {
        services.TryAddSingleton<ResourceRegistry>();
        return services.AddSingleton(collection);
    }
}
