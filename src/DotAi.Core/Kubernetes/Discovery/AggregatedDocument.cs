namespace DotAi.Kubernetes.Discovery;

/// <summary>The parts DotAi reads of an <c>APIGroupDiscoveryList</c>.</summary>
internal sealed record AggregatedDocument(IReadOnlyList<AggregatedDocument.GroupItem>? Items)
{
    internal sealed record GroupItem(IReadOnlyList<VersionItem>? Versions)
    {
        public GroupName? Metadata { get; init; }
    }

    /// <summary>The core group has no name.</summary>
    internal sealed record GroupName(string? Name = null);

    internal sealed record VersionItem(string Version)
    {
        public IReadOnlyList<ResourceItem>? Resources { get; init; }

        /// <summary><c>Stale</c> when the server behind an aggregated group does not answer.</summary>
        public string? Freshness { get; init; }
    }

    internal sealed record ResourceItem(string Resource)
    {
        public KindName? ResponseKind { get; init; }

        public string? Scope { get; init; }

        public string? SingularResource { get; init; }

        public IReadOnlyList<string>? Verbs { get; init; }

        public IReadOnlyList<string>? ShortNames { get; init; }

        public IReadOnlyList<string>? Categories { get; init; }

        public IReadOnlyList<SubresourceItem>? Subresources { get; init; }
    }

    internal sealed record KindName(string Kind);

    internal sealed record SubresourceItem(string Subresource);
}
