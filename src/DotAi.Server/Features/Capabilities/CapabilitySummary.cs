using DotAi.Capabilities;

namespace DotAi.Server.Features.Capabilities;

/// <summary>A capability as lists and searches show it; the whole record is one request away.</summary>
/// <param name="Id">Deterministic id.</param>
/// <param name="ResourceName"><c>plural.group</c>, or <c>plural</c> in the core group.</param>
/// <param name="Kind">The kind its manifests name.</param>
/// <param name="Group">API group; empty for the core group.</param>
/// <param name="ApiVersion">What a manifest names in <c>apiVersion</c>.</param>
/// <param name="Capabilities">Plain-language tags of what it can do.</param>
/// <param name="Providers">Who runs it, for example <c>aws</c>.</param>
/// <param name="Complexity"><c>low</c>, <c>medium</c> or <c>high</c>.</param>
/// <param name="Description">What it is, at most a few sentences.</param>
/// <param name="Score">0..1 in answers to a query, else null.</param>
internal sealed record CapabilitySummary(
    Guid Id,
    string ResourceName,
    string Kind,
    string Group,
    string ApiVersion,
    IReadOnlyList<string> Capabilities,
    IReadOnlyList<string> Providers,
    CapabilityComplexity Complexity,
    string Description,
    double? Score)
{
    public static CapabilitySummary From(CapabilityMatch match)
    {
        var capability = match.Capability;
        return new(
            capability.Id, capability.ResourceName, capability.Kind, capability.Group, capability.ApiVersion, capability.Capabilities,
            capability.Providers, capability.Complexity, capability.Description, match.Score);
    }
}
