using DotAi.Kubernetes;

namespace DotAi.Schemas.Validation;

/// <summary>How an object is validated.</summary>
public sealed record ValidationOptions
{
    public static ValidationOptions Default { get; } = new();

    /// <summary>The scope of the kind, so that a namespace on a cluster-scoped object is found; null when unknown.</summary>
    public ResourceScope? Scope { get; init; }

    /// <summary>Mistakes to report at most; a note says when there are more.</summary>
    public int MaxViolations { get; init; } = 100;

    /// <summary>Levels of the object to look at.</summary>
    public int MaxDepth { get; init; } = 100;

    /// <summary>Values to look at, alternatives of a schema counted each; keeps hostile schemas from taking for ever.</summary>
    public int MaxSteps { get; init; } = 2_000_000;
}
