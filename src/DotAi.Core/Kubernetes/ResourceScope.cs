namespace DotAi.Kubernetes;

/// <summary>Whether objects of a resource live in a namespace.</summary>
public enum ResourceScope
{
    Namespaced,
    Cluster,
}
