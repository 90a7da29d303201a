namespace DotAi.Server.Features.Capabilities;

/// <summary>The capabilities as the status shows them, with the keys that clients know.</summary>
/// <param name="SystemReady">Whether scans can be made.</param>
/// <param name="VectorDBHealthy">Whether the store answers.</param>
/// <param name="CollectionAccessible">Whether anything was scanned yet.</param>
/// <param name="StoredCount">Stored capabilities.</param>
/// <param name="LastScan">The newest scan, if any.</param>
internal sealed record CapabilityStatus(
    bool SystemReady, bool VectorDBHealthy, bool CollectionAccessible, long StoredCount, CapabilityStatus.Scan? LastScan)
{
    /// <param name="Id">The scan's id.</param>
    /// <param name="Status">running, completed, failed or cancelled.</param>
    /// <param name="Percentage">How far it is.</param>
    /// <param name="Failed">Resources that could not be analysed.</param>
    /// <param name="FinishedAt">When it ended, or null.</param>
    internal sealed record Scan(Guid Id, string Status, int Percentage, int Failed, DateTimeOffset? FinishedAt);
}
