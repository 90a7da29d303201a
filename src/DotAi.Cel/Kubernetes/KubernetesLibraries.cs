using DotAi.Cel.Libraries;

namespace DotAi.Cel.Kubernetes;

/// <summary>The libraries of the base environment of Kubernetes 1.36 (k8s.io/apiserver/pkg/cel/environment).</summary>
internal static class KubernetesLibraries
{
    internal static CelLibrary Strings { get; } = StringLibrary.CreateForKubernetes();

    internal static System.Collections.Immutable.ImmutableList<CelLibrary> All { get; } =
    [
        StandardLibrary.CreateForKubernetes(), CelLibrary.Optionals, CelLibrary.TwoVariableComprehensions, Strings, CelLibrary.Lists, CelLibrary.Sets,
        KubernetesListLibrary.Create(), RegexLibrary.Create(), QuantityLibrary.Create(), UrlLibrary.Create(), IpLibrary.Create(),
        CidrLibrary.Create(), FormatLibrary.Create(), SemverLibrary.Create(), AuthorizerLibrary.Create(),
    ];
}
