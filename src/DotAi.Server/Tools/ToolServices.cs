using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DotAi.Server.Tools;

internal static class ToolServices
{
    /// <summary>Offers a tool on every transport. Definitions are created once, when the server starts.</summary>
    public static IServiceCollection AddTool(this IServiceCollection services, Func<IServiceProvider, ToolDefinition> definition)
    {
        services.TryAddSingleton<ToolRegistry>();
        services.TryAddSingleton<ToolInvoker>();
        return services.AddSingleton(definition);
    }
}
