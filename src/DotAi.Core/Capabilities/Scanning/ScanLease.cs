namespace DotAi.Capabilities.Scanning;

/// <summary>Who works on a scan, and until when nobody else may.</summary>
internal sealed record ScanLease(string Owner, DateTimeOffset Expires);
