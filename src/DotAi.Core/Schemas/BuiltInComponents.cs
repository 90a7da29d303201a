namespace DotAi.Schemas;

/// <summary>What is known of the components of Kubernetes' own OpenAPI documents by their name and not by their schema.</summary>
internal static class BuiltInComponents
{
    private const string QuantitySuffix = ".api.resource.Quantity";
    private const string ObjectMetaSuffix = ".meta.v1.ObjectMeta";

    /// <summary>Marked as required, but filled in by the API server when absent (SetDefaults functions of the group).</summary>
    private static readonly Dictionary<string, string> FilledIn = new(StringComparer.Ordinal)
    {
        ["io.k8s.api.rbac.v1.RoleRef"] = "apiGroup",
        ["io.k8s.api.batch.v1.PodFailurePolicyOnPodConditionsPattern"] = "status",
    };

    public static SchemaTraits Traits(string name) => name switch
    {
        _ when name.EndsWith(QuantitySuffix, StringComparison.Ordinal) => SchemaTraits.Quantity,
        _ when name.EndsWith(ObjectMetaSuffix, StringComparison.Ordinal) => SchemaTraits.ObjectMeta,
        _ => SchemaTraits.None,
    };

    /// <summary>The field that counts as given in any case, or null.</summary>
    public static string? FilledInField(string name) => FilledIn.GetValueOrDefault(name);
}
