namespace DotAi.Cel.Kubernetes;

/// <summary>The fields of the request and namespace that the API server declares, and those of a policy's own types.</summary>
internal sealed class AdmissionTypes(AdmissionOptions options) : ICelTypeProvider
{
    internal static readonly CelType Request = CelType.Object("kubernetes.AdmissionRequest");
    internal static readonly CelType Namespace = CelType.Object("kubernetes.Namespace");
    internal static readonly CelType Variables = CelType.Object("kubernetes.variables");

    private static readonly Dictionary<string, Dictionary<string, CelType>> Known = new(StringComparer.Ordinal)
    {
        [Request.Name] = Fields(
            ("kind", CelType.Object("kubernetes.GroupVersionKind")),
            ("resource", CelType.Object("kubernetes.GroupVersionResource")),
            ("subResource", CelType.String),
            ("requestKind", CelType.Object("kubernetes.GroupVersionKind")),
            ("requestResource", CelType.Object("kubernetes.GroupVersionResource")),
            ("requestSubResource", CelType.String),
            ("name", CelType.String),
            ("namespace", CelType.String),
            ("operation", CelType.String),
            ("userInfo", CelType.Object("kubernetes.UserInfo")),
            ("dryRun", CelType.Bool),
            ("options", CelType.Dyn)),
        ["kubernetes.GroupVersionKind"] = Fields(("group", CelType.String), ("version", CelType.String), ("kind", CelType.String)),
        ["kubernetes.GroupVersionResource"] = Fields(("group", CelType.String), ("version", CelType.String), ("resource", CelType.String)),
        ["kubernetes.UserInfo"] = Fields(
            ("username", CelType.String),
            ("uid", CelType.String),
            ("groups", CelType.List(CelType.String)),
            ("extra", CelType.Map(CelType.String, CelType.List(CelType.String)))),
        [Namespace.Name] = Fields(
            ("metadata", CelType.Object("kubernetes.NamespaceMetadata")),
            ("spec", CelType.Object("kubernetes.NamespaceSpec")),
            ("status", CelType.Object("kubernetes.NamespaceStatus"))),
        ["kubernetes.NamespaceMetadata"] = Fields(
            ("name", CelType.String),
            ("generateName", CelType.String),
            ("namespace", CelType.String),
            ("labels", CelType.Map(CelType.String, CelType.String)),
            ("annotations", CelType.Map(CelType.String, CelType.String)),
            ("UID", CelType.String),
            ("creationTimestamp", CelType.Timestamp),
            ("deletionGracePeriodSeconds", CelType.Int),
            ("deletionTimestamp", CelType.Timestamp),
            ("generation", CelType.Int),
            ("resourceVersion", CelType.String),
            ("finalizers", CelType.List(CelType.String))),
        ["kubernetes.NamespaceSpec"] = Fields(("finalizers", CelType.List(CelType.String))),
        ["kubernetes.NamespaceStatus"] = Fields(("phase", CelType.String)),
    };

    public CelType? FindField(string objectType, string field)
    {
        if (objectType == Variables.Name)
        {
            return options.Variables.GetValueOrDefault(field);
        }

        return Known.TryGetValue(objectType, out var fields) ? fields.GetValueOrDefault(field) : options.Types?.FindField(objectType, field);
    }

    public IReadOnlyCollection<string> FieldsOf(string objectType)
    {
        if (objectType == Variables.Name)
        {
            return [.. options.Variables.Keys];
        }

        return Known.TryGetValue(objectType, out var fields) ? fields.Keys : options.Types?.FieldsOf(objectType) ?? [];
    }

    private static Dictionary<string, CelType> Fields(params (string Name, CelType Type)[] fields) =>
        fields.ToDictionary(f => f.Name, f => f.Type, StringComparer.Ordinal);
}
