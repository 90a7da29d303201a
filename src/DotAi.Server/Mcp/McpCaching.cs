namespace DotAi.Server.Mcp;

/// <summary>How long clients may keep what they were told.</summary>
internal static class McpCaching
{
    /// <summary>Tools, prompts and templates change only with a new version of the server.</summary>
    public static readonly TimeSpan Definitions = TimeSpan.FromMinutes(5);

    /// <summary>Stored items may change at any moment.</summary>
    public static readonly TimeSpan Items = TimeSpan.Zero;
}
