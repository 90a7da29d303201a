using DotAi.Workflows;

namespace DotAi.Kubernetes.ApiServer;

/// <summary>Paths of the API, with every part checked and escaped.</summary>
internal static class ResourcePath
{
    public static string OfGroupVersion(string group, string version) =>
        group.Length == 0 ? $"/api/{Segment(version)}" : $"/apis/{Segment(group)}/{Segment(version)}";

    public static string OfCollection(string group, string version, string plural, string? @namespace) => @namespace is null
        ? $"{OfGroupVersion(group, version)}/{Segment(plural)}"
        : $"{OfGroupVersion(group, version)}/namespaces/{Segment(@namespace)}/{Segment(plural)}";

    public static string OfObject(string group, string version, string plural, string? @namespace, string name) =>
        $"{OfCollection(group, version, plural, @namespace)}/{Segment(name)}";

    public static string Query(params (string Name, string? Value)[] parameters) => string.Concat(parameters
        .Where(parameter => parameter.Value is not null)
        .Select((parameter, index) => $"{(index == 0 ? '?' : '&')}{parameter.Name}={Uri.EscapeDataString(parameter.Value!)}"));

    /// <summary>What Kubernetes itself refuses as a part of a path, because it would name something else.</summary>
    private static string Segment(string text) => text is "" or "." or ".." || text.AsSpan().ContainsAny('/', '%')
        ? throw new WorkflowException(WorkflowError.Invalid.Field("name", $"'{text}' cannot be part of an API path: it must not be empty, '.', '..' or contain '/' or '%'."))
        : Uri.EscapeDataString(text);
}
