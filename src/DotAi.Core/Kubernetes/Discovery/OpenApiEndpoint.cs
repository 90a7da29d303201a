namespace DotAi.Kubernetes.Discovery;

/// <summary>One path of the API server taken apart.</summary>
internal sealed record OpenApiEndpoint(string Group, string Version, string Plural, string? Subresource, bool Namespaced)
{
    public IReadOnlyList<string> Actions { get; init; } = [];

    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Null for paths that are not those of a resource (index, watch prefixes, proxies).</summary>
    public static OpenApiEndpoint? TryParse(string path, OpenApiDocument.PathItem item)
    {
        var endpoint = path.Trim('/').Split('/') switch
        {
            ["api", var version, .. var rest] => Parse("", version, rest),
            ["apis", var group, var version, .. var rest] => Parse(group, version, rest),
            _ => null,
        };
        return endpoint is null ? null : endpoint with
        {
            Actions = [.. item.Operations.Select(operation => operation.Action).OfType<string>()],
            Kinds = [.. item.Operations.Select(operation => operation.Kind?.Kind).OfType<string>()],
        };
    }

    private static OpenApiEndpoint? Parse(string group, string version, string[] rest) => rest switch
    {
        ["watch", ..] => null,
        ["namespaces", "{namespace}", var plural, .. var tail] when !IsParameter(plural) => Resource(group, version, plural, tail, namespaced: true),
        [var plural, .. var tail] when !IsParameter(plural) && plural.Length > 0 => Resource(group, version, plural, tail, namespaced: false),
        _ => null,
    };

    private static OpenApiEndpoint? Resource(string group, string version, string plural, string[] tail, bool namespaced) => tail switch
    {
        [] or ["{name}"] => new(group, version, plural, null, namespaced),
        ["{name}", var subresource] when !IsParameter(subresource) => new(group, version, plural, subresource, namespaced),
        _ => null,
    };

    private static bool IsParameter(string segment) => segment is ['{', ..];
}
