namespace DotAi.Kubernetes.Discovery;

/// <summary>The resources of one group version; rows named <c>plural/sub</c> are subresources.</summary>
internal sealed record ApiResourceListDocument(string GroupVersion, IReadOnlyList<ApiResourceListDocument.Row>? Resources)
{
    internal sealed record Row(string Name, string Kind)
    {
        public string? SingularName { get; init; }

        public bool Namespaced { get; init; }

        public IReadOnlyList<string>? Verbs { get; init; }

        public IReadOnlyList<string>? ShortNames { get; init; }

        public IReadOnlyList<string>? Categories { get; init; }
    }
}
