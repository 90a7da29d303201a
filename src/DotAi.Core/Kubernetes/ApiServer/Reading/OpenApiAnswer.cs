namespace DotAi.Kubernetes.ApiServer.Reading;

/// <summary>The server's OpenAPI as last read: the version 3 index, or the one version 2 document turned into version 3, or nothing.</summary>
/// <param name="ETag">What to ask with whether it changed.</param>
/// <param name="Index">The version 3 index.</param>
/// <param name="Whole">The converted version 2 document and its hash.</param>
/// <param name="Problem">Why there is neither.</param>
internal sealed record OpenApiAnswer(string? ETag, OpenApiIndex? Index, (ReadOnlyMemory<byte> Json, string Hash)? Whole, ClusterProblem? Problem)
{
    /// <summary>Identifies the schemas of a group version; empty when there are none.</summary>
    public string HashOf(string group, string version) => Whole?.Hash ?? Index?.Find(group, version)?.Hash ?? "";
}
