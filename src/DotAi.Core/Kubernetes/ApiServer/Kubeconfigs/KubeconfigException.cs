namespace DotAi.Kubernetes.ApiServer.Kubeconfigs;

/// <summary>The kubeconfig cannot be used; holds every problem found, each a sentence that says what to do.</summary>
public sealed class KubeconfigException(IReadOnlyList<string> problems) : Exception(string.Join(' ', problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
