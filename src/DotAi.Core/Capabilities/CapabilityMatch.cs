namespace DotAi.Capabilities;

/// <summary>A capability in a list, or in the answer to a query with its score.</summary>
/// <param name="Capability">The record.</param>
/// <param name="Score">0..1 in answers to a query, else null.</param>
public sealed record CapabilityMatch(Capability Capability, double? Score = null);
