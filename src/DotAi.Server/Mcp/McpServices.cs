using DotAi.Server.Prompts;
using DotAi.Server.Resources;
using DotAi.Server.Tools;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Server;

namespace DotAi.Server.Mcp;

internal static class McpServices
{
    /// <summary>Adds the MCP endpoint over whatever tools, prompts and resources are registered.</summary>
    public static IServiceCollection AddMcp(this IServiceCollection services, McpSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ToolRegistry>();
        services.TryAddSingleton<ToolInvoker>();
        services.TryAddSingleton<PromptRegistry>();
        services.TryAddSingleton<ResourceRegistry>();

        // The SDK notes every message; failures are what an operator wants to read.
        services.AddLogging(logging => logging.AddFilter("ModelContextProtocol", LogLevel.Warning));
        return services
            .AddSingleton(settings)
            .AddSingleton<McpTools>()
            .AddSingleton<McpPrompts>()
            .AddSingleton<McpResources>()
            .AddSingleton<McpMirroredParameters>()
            .AddSingleton<McpProtocolCheck>()
            .AddSingleton<McpEndpoint>()
            .AddSingleton<IConfigureOptions<McpServerOptions>, McpServerSetup>();
    }

    /// <summary>Serves POST /mcp; routing answers 405 with <c>Allow: POST</c> to every other method.</summary>
    public static IEndpointConventionBuilder MapMcp(this IEndpointRouteBuilder endpoints)
    {
        var endpoint = endpoints.ServiceProvider.GetRequiredService<McpEndpoint>();
        return endpoints.MapPost("/mcp", endpoint.HandleAsync).WithDisplayName("MCP");
    }
}
