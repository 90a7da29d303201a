namespace DotAi.Kubernetes.CustomResources;

/// <summary>A custom resource definition, reduced to what discovery needs; schemas are remembered by place.</summary>
internal sealed record CustomResourceDefinition
{
    /// <summary><c>plural.group</c>.</summary>
    public required string Name { get; init; }

    public required string Group { get; init; }

    public required string Kind { get; init; }

    public required string Plural { get; init; }

    public string Singular { get; init; } = "";

    public required ResourceScope Scope { get; init; }

    public IReadOnlyList<string> ShortNames { get; init; } = [];

    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Labels and annotations together, without what kubectl keeps for itself.</summary>
    public IReadOnlyDictionary<string, string> Annotations { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Nothing is pruned whatever the schema says (<c>spec.preserveUnknownFields</c>).</summary>
    public bool PreservesUnknownFields { get; init; }

    public required IReadOnlyList<CustomResourceVersion> Versions { get; init; }

    /// <summary>Identifies the specification and the annotations.</summary>
    public required string Hash { get; init; }
}
