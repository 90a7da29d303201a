namespace DotAi.Kubernetes;

/// <summary>What stands behind the cluster port.</summary>
public enum ClusterKind
{
    /// <summary>The sample cluster that ships with DotAi.</summary>
    Sample,

    /// <summary>A folder of files given by the user.</summary>
    Snapshot,

    /// <summary>A live API server.</summary>
    ApiServer,
}
