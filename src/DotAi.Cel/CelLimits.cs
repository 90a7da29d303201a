namespace DotAi.Cel;

/// <summary>Bounds on what an expression may be and may do.</summary>
/// <param name="ExpressionLength">UTF-16 units of text.</param>
/// <param name="Nesting">Depth of the syntax tree and of parentheses.</param>
/// <param name="Cost">Cost units of one evaluation; the Kubernetes documentation calls a unit "one CEL operation".</param>
public sealed record CelLimits(int ExpressionLength = 100_000, int Nesting = 250, long Cost = CelLimits.KubernetesCost)
{
    /// <summary>What Kubernetes allows one expression of an admission policy or CRD rule (its PerCallLimit).</summary>
    public const long KubernetesCost = 1_000_000;

    /// <summary>What Kubernetes allows all expressions of one policy binding or custom resource together.</summary>
    public const long KubernetesBudget = 10_000_000;

    public static CelLimits Default { get; } = new();
}
