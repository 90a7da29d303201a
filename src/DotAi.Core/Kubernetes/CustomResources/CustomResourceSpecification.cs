using System.Text.Json.Serialization;
using DotAi.Kubernetes.Yaml;

namespace DotAi.Kubernetes.CustomResources;

/// <summary>The specification of a CustomResourceDefinition, apiextensions.k8s.io/v1 and the older v1beta1.</summary>
internal sealed record CustomResourceSpecification
{
    public required string Group { get; init; }

    public required Naming Names { get; init; }

    public required string Scope { get; init; }

    public IReadOnlyList<VersionItem>? Versions { get; init; }

    public bool? PreserveUnknownFields { get; init; }

    // The rest is v1beta1, where one version or one schema could serve for all.
    public string? Version { get; init; }

    public SchemaHolder? Validation { get; init; }

    public IReadOnlyDictionary<string, JsonRange>? Subresources { get; init; }

    public IReadOnlyList<Column>? AdditionalPrinterColumns { get; init; }

    internal sealed record Naming
    {
        public required string Plural { get; init; }

        public required string Kind { get; init; }

        public string? Singular { get; init; }

        public IReadOnlyList<string>? ShortNames { get; init; }

        public IReadOnlyList<string>? Categories { get; init; }
    }

    internal sealed record VersionItem
    {
        public required string Name { get; init; }

        public bool Served { get; init; }

        public bool Storage { get; init; }

        public SchemaHolder? Schema { get; init; }

        public IReadOnlyDictionary<string, JsonRange>? Subresources { get; init; }

        public IReadOnlyList<Column>? AdditionalPrinterColumns { get; init; }
    }

    internal sealed record SchemaHolder
    {
        [JsonPropertyName("openAPIV3Schema")]
        public JsonRange? Schema { get; init; }
    }

    internal sealed record Column
    {
        public string Name { get; init; } = "";

        public string Type { get; init; } = "";

        public string? JsonPath { get; init; }

        /// <summary>The v1beta1 spelling of <see cref="JsonPath"/>.</summary>
        [JsonPropertyName("JSONPath")]
        public string? OldJsonPath { get; init; }

        public string? Description { get; init; }
    }
}
