namespace DotAi.Server.Features.Cluster;

/// <summary>Kubernetes' own admission policies as the status shows them.</summary>
/// <param name="Validating">Version of ValidatingAdmissionPolicy the cluster serves; null when it serves none.</param>
/// <param name="Mutating">Version of MutatingAdmissionPolicy the cluster serves; null when it serves none.</param>
/// <param name="PolicyGenerationReady">Whether native policies can be generated for the cluster.</param>
/// <param name="Reason">Why not.</param>
internal sealed record AdmissionPolicyStatus(string? Validating, string? Mutating, bool PolicyGenerationReady, string? Reason);
