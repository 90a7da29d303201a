namespace DotAi.Kubernetes.ApiServer.Reading;

/// <summary>What a list reader needs to know of an item.</summary>
internal sealed record ListedObject
{
    public ObjectMetadata? Metadata { get; init; }

    internal sealed record ObjectMetadata
    {
        public string? Name { get; init; }

        public string? Uid { get; init; }

        public string? ResourceVersion { get; init; }
    }
}
