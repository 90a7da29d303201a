namespace DotAi.Kubernetes.Discovery;

/// <summary>One row of discovery: a resource as one version of its group serves it.</summary>
internal sealed record ApiResource
{
    public required string Group { get; init; }

    public required string Version { get; init; }

    public required string Plural { get; init; }

    public required string Kind { get; init; }

    public string Singular { get; init; } = "";

    public bool Namespaced { get; init; }

    public IReadOnlyList<string> Verbs { get; init; } = [];

    public IReadOnlyList<string> ShortNames { get; init; } = [];

    public IReadOnlyList<string> Categories { get; init; } = [];

    public IReadOnlyList<string> Subresources { get; init; } = [];
}
