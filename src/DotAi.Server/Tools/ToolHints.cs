namespace DotAi.Server.Tools;

/// <summary>What a client may assume about a tool before it calls it; all four are always stated, never left to a default.</summary>
/// <param name="ReadOnly">Changes nothing.</param>
/// <param name="Destructive">May delete or overwrite.</param>
/// <param name="Idempotent">Calling again with the same arguments changes nothing further.</param>
/// <param name="OpenWorld">Reaches beyond this server's own store, for example into the cluster.</param>
internal sealed record ToolHints(bool ReadOnly, bool Destructive, bool Idempotent, bool OpenWorld);
