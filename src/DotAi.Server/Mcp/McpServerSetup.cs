using System.Reflection;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace DotAi.Server.Mcp;

/// <summary>The SDK's options, built once: who this server is and which handlers answer.</summary>
internal sealed class McpServerSetup(McpTools tools, McpPrompts prompts, McpResources resources) : IConfigureOptions<McpServerOptions>
{
    private const string Instructions =
        "DotAi knows what this Kubernetes cluster can do and how the organisation wants it used. Scan capabilities once, then search them. "
        + "An unfinished step answers with what to show the user, what to ask and the next call; errors list every problem by field.";

    public void Configure(McpServerOptions options)
    {
        options.ServerInfo = new Implementation { Name = "dot-ai", Title = "DotAi", Version = Version() };
        options.ServerInstructions = Instructions;

        // Every server already lives in the scope of its HTTP request.
        options.ScopeRequests = false;
        options.Capabilities = new ServerCapabilities
        {
            Tools = new ToolsCapability(),
            Prompts = new PromptsCapability(),
            Resources = new ResourcesCapability(),
        };
        options.Handlers.ListToolsHandler = tools.ListAsync;
        options.Handlers.CallToolHandler = tools.CallAsync;
        options.Handlers.ListPromptsHandler = prompts.ListAsync;
        options.Handlers.GetPromptHandler = prompts.GetAsync;
        options.Handlers.ListResourcesHandler = resources.ListAsync;
        options.Handlers.ListResourceTemplatesHandler = resources.ListTemplatesAsync;
        options.Handlers.ReadResourceHandler = resources.ReadAsync;
    }

    private static string Version() =>
        typeof(McpServerSetup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
}
