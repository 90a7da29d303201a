using DotAi.Kubernetes.Yaml;

namespace DotAi.Kubernetes.ApiServer.Reading;

/// <summary>One page of a list; the items are remembered by place.</summary>
internal sealed record ListPage
{
    public PageMetadata? Metadata { get; init; }

    public IReadOnlyList<JsonRange>? Items { get; init; }

    internal sealed record PageMetadata
    {
        public string? Continue { get; init; }

        public string? ResourceVersion { get; init; }
    }
}
