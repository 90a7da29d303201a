using DotAi.Kubernetes.Yaml;

namespace DotAi.Kubernetes.CustomResources;

/// <summary>One version of a custom resource definition.</summary>
/// <param name="Schema">Where its <c>openAPIV3Schema</c> lies in the definition's JSON; null when it has none.</param>
internal sealed record CustomResourceVersion(string Name, bool Served, bool Storage, JsonRange? Schema)
{
    public IReadOnlyList<PrinterColumn> Columns { get; init; } = [];

    public IReadOnlyList<string> Subresources { get; init; } = [];
}
