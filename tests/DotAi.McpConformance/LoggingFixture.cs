using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace DotAi.McpConformance;

/// <summary>Sends log messages while it runs, which makes the answer an event stream.</summary>
internal sealed class LoggingFixture : McpServerTool
{
    private static readonly string[] Messages = ["Tool execution started", "Tool processing data", "Tool execution completed"];

    public override Tool ProtocolTool { get; } = new() { Name = "test_tool_with_logging", Description = "Logs while it runs" };

    public override IReadOnlyList<object> Metadata => [];

    public override async ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        foreach (var message in Messages)
        {
            var parameters = new LoggingMessageNotificationParams { Level = LoggingLevel.Info, Data = System.Text.Json.JsonSerializer.SerializeToElement(message) };
            await request.Server.SendNotificationAsync(
                NotificationMethods.LoggingMessageNotification, parameters, McpJsonUtilities.DefaultOptions, cancellationToken);
        }

        return new CallToolResult { Content = [FixtureMedia.Text("Logged three messages.")] };
    }
}
