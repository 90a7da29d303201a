namespace DotAi.Cel.Kubernetes;

/// <summary>What the expressions of one admission policy may refer to beside the request.</summary>
public sealed record AdmissionOptions
{
    /// <summary>Whether the policy has a parameter kind, and so the variable <c>params</c>.</summary>
    public bool HasParameters { get; init; }

    /// <summary>The type of <c>object</c> and <c>oldObject</c>; dyn, as the API server compiles policies, unless a schema is at hand.</summary>
    public CelType ObjectType { get; init; } = CelType.Dyn;

    /// <summary>Knows the fields of <see cref="ObjectType"/>.</summary>
    public ICelTypeProvider? Types { get; init; }

    /// <summary>The policy's own variables and their types, by name.</summary>
    public IReadOnlyDictionary<string, CelType> Variables { get; init; } = new Dictionary<string, CelType>(StringComparer.Ordinal);
}
