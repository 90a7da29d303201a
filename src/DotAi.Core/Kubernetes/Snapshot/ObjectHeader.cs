using DotAi.Kubernetes.Yaml;

namespace DotAi.Kubernetes.Snapshot;

/// <summary>What tells the documents of a snapshot apart.</summary>
internal sealed record ObjectHeader
{
    public string? ApiVersion { get; init; }

    public string? Kind { get; init; }

    public ObjectName? Metadata { get; init; }

    public JsonRange? Items { get; init; }

    /// <summary>Present in OpenAPI v3 documents.</summary>
    public JsonRange? Openapi { get; init; }

    /// <summary>Present in OpenAPI v2 documents.</summary>
    public JsonRange? Swagger { get; init; }

    /// <summary>Present in OpenAPI documents and in the index of them.</summary>
    public JsonRange? Paths { get; init; }

    /// <summary>Present in the answer of /version.</summary>
    public JsonRange? GitVersion { get; init; }

    internal sealed record ObjectName
    {
        public string? Name { get; init; }

        public string? Namespace { get; init; }
    }
}
