namespace DotAi.Capabilities;

/// <summary>How much a person has to decide to use a kind.</summary>
public enum CapabilityComplexity
{
    Low,
    Medium,
    High,
}
