using System.Collections.Frozen;

namespace DotAi.Capabilities.Analysis;

/// <summary>Names under which fields all over Kubernetes point to built-in kinds.</summary>
internal static class CoreReferences
{
    private static readonly FrozenDictionary<string, (string Kind, string Group)> Exact = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["serviceAccountName"] = ("ServiceAccount", ""),
        ["serviceAccountRef"] = ("ServiceAccount", ""),
        ["imagePullSecrets"] = ("Secret", ""),
        ["secretRef"] = ("Secret", ""),
        ["secretName"] = ("Secret", ""),
        ["writeConnectionSecretToRef"] = ("Secret", ""),
        ["configMapRef"] = ("ConfigMap", ""),
        ["configMapName"] = ("ConfigMap", ""),
        ["claimName"] = ("PersistentVolumeClaim", ""),
        ["volumeClaimTemplates"] = ("PersistentVolumeClaim", ""),
        ["volumeClaimTemplate"] = ("PersistentVolumeClaim", ""),
        ["storageClassName"] = ("StorageClass", "storage.k8s.io"),
        ["ingressClassName"] = ("IngressClass", "networking.k8s.io"),
        ["gatewayClassName"] = ("GatewayClass", "gateway.networking.k8s.io"),
        ["priorityClassName"] = ("PriorityClass", "scheduling.k8s.io"),
        ["runtimeClassName"] = ("RuntimeClass", "node.k8s.io"),
        ["volumeSnapshotClassName"] = ("VolumeSnapshotClass", "snapshot.storage.k8s.io"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly (string Ending, string Kind)[] Endings =
    [
        ("ecretKeyRef", "Secret"), ("SecretRef", "Secret"), ("ecretKeySelector", "Secret"), ("SecretName", "Secret"), ("secretRefs", "Secret"),
        ("onfigMapKeyRef", "ConfigMap"), ("ConfigMapRef", "ConfigMap"), ("ConfigMapName", "ConfigMap"),
    ];

    public static (string Kind, string Group)? Find(string field)
    {
        if (Exact.TryGetValue(field, out var known))
            return known;

        foreach (var (ending, kind) in Endings)
        {
            if (field.EndsWith(ending, StringComparison.Ordinal))
                return (kind, "");
        }

        return null;
    }
}
