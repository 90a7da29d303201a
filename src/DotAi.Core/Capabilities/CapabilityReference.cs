namespace DotAi.Capabilities;

/// <summary>A kind that a field points to.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Group">Its API group, or null when the schema does not tell.</param>
/// <param name="Field">Path of the field, for example <c>spec.forProvider.subnetIdRefs</c>.</param>
public sealed record CapabilityReference(string Kind, string? Group, string Field);
