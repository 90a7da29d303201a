using System.Text.Json.Serialization;

namespace DotAi.Kubernetes.ApiServer.Reading;

/// <summary>The index at <c>/openapi/v3</c>: where the document of each group version lies.</summary>
internal sealed record OpenApiIndex(IReadOnlyDictionary<string, OpenApiIndex.Entry?>? Paths)
{
    /// <summary>The document of a group version with the hash in its address; null when there is none.</summary>
    public (string Path, string Hash)? Find(string group, string version)
    {
        var key = ResourcePath.OfGroupVersion(group, version)[1..];
        return Paths?.GetValueOrDefault(key) is { ServerRelativeUrl: ['/', ..] path } ? (path, HashIn(path)) : null;
    }

    private static string HashIn(string path) => path.Split("hash=", 2) is [_, var hash] ? hash.Split('&')[0] : path;

    internal sealed record Entry([property: JsonPropertyName("serverRelativeURL")] string? ServerRelativeUrl);
}
