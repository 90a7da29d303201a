namespace DotAi.Kubernetes;

/// <summary>How a <see cref="SchemaSource"/> is written.</summary>
public enum SchemaForm
{
    /// <summary>The <c>openAPIV3Schema</c> of one version of a custom resource definition: one self-contained structural schema.</summary>
    Structural,

    /// <summary>A whole OpenAPI v3 document of one group version, whose components carry <c>x-kubernetes-group-version-kind</c>.</summary>
    OpenApiV3,
}
