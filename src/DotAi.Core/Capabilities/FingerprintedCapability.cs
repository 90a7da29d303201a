namespace DotAi.Capabilities;

/// <summary>A capability with the fingerprint of the definition, the glossary and the analysis it was made from.</summary>
internal sealed record FingerprintedCapability(Capability Capability, string Fingerprint);
