using System.Text.Json.Serialization;

namespace DotAi.Kubernetes.Discovery;

/// <summary>The parts DotAi reads of an OpenAPI v3 document to learn which resources a group version serves.</summary>
internal sealed record OpenApiDocument
{
    public IReadOnlyDictionary<string, PathItem>? Paths { get; init; }

    public ComponentSet? Components { get; init; }

    internal sealed record PathItem
    {
        public Operation? Get { get; init; }

        public Operation? Put { get; init; }

        public Operation? Post { get; init; }

        public Operation? Patch { get; init; }

        public Operation? Delete { get; init; }

        public IEnumerable<Operation> Operations => new[] { Get, Put, Post, Patch, Delete }.OfType<Operation>();
    }

    internal sealed record Operation
    {
        [JsonPropertyName("x-kubernetes-action")]
        public string? Action { get; init; }

        [JsonPropertyName("x-kubernetes-group-version-kind")]
        public KindReference? Kind { get; init; }
    }

    internal sealed record KindReference
    {
        public string? Group { get; init; }

        public string? Version { get; init; }

        public string? Kind { get; init; }
    }

    internal sealed record ComponentSet
    {
        public IReadOnlyDictionary<string, Component>? Schemas { get; init; }
    }

    internal sealed record Component
    {
        [JsonPropertyName("x-kubernetes-group-version-kind")]
        public IReadOnlyList<KindReference>? Kinds { get; init; }
    }
}
