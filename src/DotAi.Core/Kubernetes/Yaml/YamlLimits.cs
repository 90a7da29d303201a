namespace DotAi.Kubernetes.Yaml;

/// <summary>What a text may cost before it is refused. The defaults fit files an operator chose; use smaller ones for request bodies.</summary>
public sealed record YamlLimits
{
    public static YamlLimits Default { get; } = new();

    /// <summary>Nesting of mappings and sequences, counted after aliases are expanded.</summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>Bytes of JSON that anchors, aliases and merge keys together may add; guards against "billion laughs".</summary>
    public int MaxExpandedBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Characters of one scalar.</summary>
    public int MaxScalarLength { get; init; } = 8 * 1024 * 1024;

    /// <summary>Documents in one text.</summary>
    public int MaxDocuments { get; init; } = 100_000;
}
