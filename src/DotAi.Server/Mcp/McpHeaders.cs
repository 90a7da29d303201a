namespace DotAi.Server.Mcp;

/// <summary>HTTP headers of the streamable HTTP transport.</summary>
internal static class McpHeaders
{
    public const string ProtocolVersion = "MCP-Protocol-Version";

    public const string Method = "Mcp-Method";

    public const string Name = "Mcp-Name";
}
