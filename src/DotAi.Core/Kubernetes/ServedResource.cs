namespace DotAi.Kubernetes;

/// <summary>A resource the cluster serves, at the version DotAi works with. Subresources are never listed on their own.</summary>
public sealed record ServedResource
{
    public required string Group { get; init; }

    public required string Version { get; init; }

    public required string Kind { get; init; }

    public required string Plural { get; init; }

    public string Singular { get; init; } = "";

    public required ResourceScope Scope { get; init; }

    public IReadOnlyList<string> Verbs { get; init; } = [];

    public IReadOnlyList<string> ShortNames { get; init; } = [];

    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Names of the subresources, for example <c>status</c> and <c>scale</c>.</summary>
    public IReadOnlyList<string> Subresources { get; init; } = [];

    public IReadOnlyList<PrinterColumn> PrinterColumns { get; init; } = [];

    /// <summary>Labels and annotations of the defining custom resource definition; empty for built-in resources.</summary>
    public IReadOnlyDictionary<string, string> Annotations { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>True when a custom resource definition defines it, false when the API server brings it along.</summary>
    public bool IsCustom { get; init; }

    /// <summary>Changes whenever schema, names, verbs or columns may have changed; the same text means nothing to do.</summary>
    public required string DefinitionHash { get; init; }

    public GroupVersionKind GroupVersionKind => new(Group, Version, Kind);

    /// <summary><c>group/version</c>, or <c>version</c> alone in the core group.</summary>
    public string ApiVersion => GroupVersionKind.ApiVersion;

    /// <summary><c>plural.group</c>, or <c>plural</c> in the core group: the name by which callers know it.</summary>
    public string ResourceName => Group.Length == 0 ? Plural : $"{Plural}.{Group}";
}
