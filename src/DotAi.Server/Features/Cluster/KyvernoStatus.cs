namespace DotAi.Server.Features.Cluster;

/// <summary>Kyverno as the status shows it, with the keys that clients know.</summary>
/// <param name="Installed">Whether the cluster serves Kyverno's policy kinds.</param>
/// <param name="Version">From the admission controller's deployment, when it can be read.</param>
/// <param name="WebhookReady">Whether the admission controller runs; policies take no effect without it.</param>
/// <param name="PolicyGenerationReady">Whether policies for Kyverno can be tried and applied.</param>
/// <param name="Reason">Why not.</param>
internal sealed record KyvernoStatus(bool Installed, string? Version, bool WebhookReady, bool PolicyGenerationReady, string? Reason);
