using DotAi.Capabilities.Scanning;

namespace DotAi.Server.Features.Capabilities;

/// <summary>The newest scans, newest first.</summary>
internal sealed record ScanList(IReadOnlyList<ScanReport> Items);
