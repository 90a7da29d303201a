namespace DotAi.Server.Mcp;

/// <summary>Bounds of the MCP endpoint.</summary>
/// <param name="BodyBytes">Largest request body.</param>
/// <param name="JsonDepth">Deepest nesting of a request.</param>
internal sealed record McpSettings(long BodyBytes = 1 << 20, int JsonDepth = 64)
{
    /// <summary>How long a stream may be silent before a comment shows proxies that it lives.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Shortest time between two progress notifications of one call.</summary>
    public TimeSpan ProgressInterval { get; init; } = TimeSpan.FromMilliseconds(200);
}
