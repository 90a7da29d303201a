namespace DotAi.Capabilities.Scanning;

/// <summary>What to scan: the named resources (<c>plural.group</c>), or everything when <paramref name="Resources"/> is null.</summary>
public sealed record ScanRequest(IReadOnlyList<string>? Resources);
