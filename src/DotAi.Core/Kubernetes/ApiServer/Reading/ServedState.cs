using DotAi.Kubernetes.Discovery;

namespace DotAi.Kubernetes.ApiServer.Reading;

/// <summary>What the server served when it was last asked.</summary>
internal sealed record ServedState(
    ClusterCatalog Catalog,
    IReadOnlyDictionary<(string Group, string Kind), KnownDefinition> Definitions,
    OpenApiAnswer OpenApi,
    ILookup<(string Group, string Version, string Kind), ApiResource> Rows);
