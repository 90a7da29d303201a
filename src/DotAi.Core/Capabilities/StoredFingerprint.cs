namespace DotAi.Capabilities;

/// <summary>What a stored capability was made from.</summary>
internal readonly record struct StoredFingerprint(string ResourceName, string Fingerprint);
