namespace DotAi.Kubernetes.ApiServer.Kubeconfigs;

/// <summary>An entry and the folder of the file it stands in, from which its relative paths count.</summary>
internal sealed record KubeconfigEntry<T>(T Value, string Folder);
