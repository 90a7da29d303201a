namespace DotAi.Kubernetes.ApiServer;

/// <summary>Who the API server takes DotAi for.</summary>
public sealed record ApiServerUser(string Name, IReadOnlyList<string> Groups);
