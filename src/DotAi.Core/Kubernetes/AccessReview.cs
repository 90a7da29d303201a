namespace DotAi.Kubernetes;

/// <summary>The cluster's answer to an <see cref="AccessRequest"/>.</summary>
public sealed record AccessReview(bool Allowed, string Reason);
