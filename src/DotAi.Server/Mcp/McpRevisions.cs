namespace DotAi.Server.Mcp;

/// <summary>The protocol revisions this server speaks (modelcontextprotocol.io/specification).</summary>
internal static class McpRevisions
{
    /// <summary>Without a handshake: every request carries its revision and the client's capabilities.</summary>
    public const string July2026 = "2026-07-28";

    /// <summary>What a request without any revision is taken for, as the specification of 2025-06-18 asks.</summary>
    public const string Assumed = "2025-03-26";

    public const string LatestWithHandshake = "2025-11-25";

    public static readonly string[] WithHandshake = [Assumed, "2025-06-18", LatestWithHandshake];

    /// <summary>What <c>server/discover</c> advertises.</summary>
    public static readonly string[] PerRequest = [July2026];

    public static readonly string[] All = [.. WithHandshake, .. PerRequest];
}
