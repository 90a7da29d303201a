namespace DotAi.Kubernetes.ApiServer.Http;

/// <summary>Media types of the Kubernetes API.</summary>
internal static class ApiMedia
{
    public const string Json = "application/json";

    public const string ApplyPatch = "application/apply-patch+yaml";

    /// <summary>Metadata of the objects only.</summary>
    public const string MetadataList = "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1";

    /// <summary>Aggregated discovery where there is any, the old form otherwise.</summary>
    public const string Discovery =
        "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,"
        + "application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList,application/json";

    public static bool IsAggregatedDiscovery(string contentType) => contentType.Contains("as=APIGroupDiscoveryList", StringComparison.Ordinal);

    public static bool IsJson(string contentType) => contentType.StartsWith(Json, StringComparison.OrdinalIgnoreCase);
}
