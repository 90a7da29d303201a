using DotAi.Server.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DotAi.Server.Tools;

internal static class ToolSetup
{
    /// <summary>Offers a tool on every transport. The definition is created once, when the server starts.</summary>
    public static ServerBuilder AddTool(this ServerBuilder builder, Func<IServiceProvider, ToolDefinition> definition)
    {
        builder.Services.AddSingleton(definition);
        return builder.AddTools();
    }

    /// <summary>Adds the registry and the invoker that the transports share.</summary>
    public static ServerBuilder AddTools(this ServerBuilder builder)
    {
        builder.Services.TryAddSingleton<ToolRegistry>();
        builder.Services.TryAddSingleton<ToolInvoker>();
        return builder;
    }
}
