using DotAi.Kubernetes.Yaml;

namespace DotAi.Kubernetes.CustomResources;

/// <summary>A CustomResourceDefinition as it is written.</summary>
internal sealed record CustomResourceDocument
{
    public required ObjectMetadata Metadata { get; init; }

    /// <summary>Where the specification lies; <see cref="CustomResourceSpecification"/> reads it.</summary>
    public required JsonRange Spec { get; init; }

    internal sealed record ObjectMetadata
    {
        public required string Name { get; init; }

        public IReadOnlyDictionary<string, string>? Labels { get; init; }

        public IReadOnlyDictionary<string, string>? Annotations { get; init; }
    }
}
