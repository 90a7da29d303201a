namespace DotAi.Server.Status;

/// <summary>The section <c>version</c> of the status.</summary>
internal sealed record BuildVersion(string Version, string Runtime, string Platform, string Arch);
