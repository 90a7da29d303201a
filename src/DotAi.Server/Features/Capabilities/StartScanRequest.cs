namespace DotAi.Server.Features.Capabilities;

/// <summary>The body that starts a scan.</summary>
/// <param name="Resources">Names to scan (<c>plural.group</c>); left out or null: everything the cluster serves.</param>
internal sealed record StartScanRequest(IReadOnlyList<string>? Resources = null);
