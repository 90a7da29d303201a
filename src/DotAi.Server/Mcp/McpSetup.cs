using DotAi.Server.Configuration;
using DotAi.Server.Hosting;
using DotAi.Server.Prompts;
using DotAi.Server.Resources;
using DotAi.Server.Tools;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Server;

namespace DotAi.Server.Mcp;

/// <summary>The MCP endpoint over whatever tools, prompts and resources are registered.</summary>
internal static class McpSetup
{
    public const string Path = "/mcp";

    public static ServerBuilder AddMcp(this ServerBuilder builder)
    {
        var limits = builder.AddTools().Read<LimitSettings>();
        builder.Services.TryAddSingleton(new McpSettings(limits.BodyBytes, limits.JsonDepth));
        builder.Services.AddSingleton<PromptRegistry>();
        builder.Services.AddSingleton<ResourceRegistry>();
        builder.Services.AddSingleton<McpGuard>();
        builder.Services.AddSingleton<McpTools>();
        builder.Services.AddSingleton<McpPrompts>();
        builder.Services.AddSingleton<McpResources>();
        builder.Services.AddSingleton<McpMirroredParameters>();
        builder.Services.AddSingleton<McpProtocolCheck>();
        builder.Services.AddSingleton<McpEndpoint>();
        builder.Services.AddSingleton<IConfigureOptions<McpServerOptions>, McpServerSetup>();

        // The SDK logs a stack for every client that leaves and the names that callers make up. What failed here is logged here.
        builder.Services.AddLogging(logging => logging.AddFilter("ModelContextProtocol", LogLevel.None));
        return builder;
    }

    /// <summary>Serves POST; routing answers 405 with <c>Allow: POST</c> to every other method. A call ends when its client leaves.</summary>
    public static void MapMcp(this IEndpointRouteBuilder app)
    {
        var endpoint = app.ServiceProvider.GetRequiredService<McpEndpoint>();
        app.MapPost(Path, endpoint.HandleAsync).DisableRequestTimeout().ExcludeFromDescription().WithDisplayName("MCP");
    }
}
