using System.Text.Json.Nodes;
using DotAi.Kubernetes.ApiServer.Credentials;

namespace DotAi.Kubernetes.ApiServer.Kubeconfigs;

/// <summary>Turns an exec entry into a plugin to run, with what the plugin is told about itself and the cluster.</summary>
internal static class ExecInfo
{
    private const string ConfigExtension = "client.authentication.k8s.io/exec";

    public static ExecPlugin Plugin(KubeconfigDocument.ExecItem exec, string user, string command, KubeconfigDocument.ClusterItem? cluster) =>
        new(command, exec.ApiVersion!, user)
        {
            Arguments = exec.Args ?? [],
            Environment = (exec.Env ?? []).Where(variable => variable?.Name is { Length: > 0 })
                .DistinctBy(variable => variable!.Name!, StringComparer.Ordinal)
                .ToDictionary(variable => variable!.Name!, variable => variable!.Value ?? "", StringComparer.Ordinal),
            InstallHint = exec.InstallHint,
            ExecInfo = Json(exec.ApiVersion!, exec.ProvideClusterInfo is true ? cluster : null),
        };

    private static string Json(string apiVersion, KubeconfigDocument.ClusterItem? cluster)
    {
        var spec = new JsonObject { ["interactive"] = false };
        if (cluster is not null)
        {
            spec["cluster"] = Cluster(cluster);
        }

        return new JsonObject { ["apiVersion"] = apiVersion, ["kind"] = "ExecCredential", ["spec"] = spec }.ToJsonString();
    }

    private static JsonObject Cluster(KubeconfigDocument.ClusterItem cluster)
    {
        var told = new JsonObject { ["server"] = cluster.Server };
        if (cluster.TlsServerName is { Length: > 0 } name)
        {
            told["tls-server-name"] = name;
        }

        if (cluster.InsecureSkipTlsVerify is true)
        {
            told["insecure-skip-tls-verify"] = true;
        }

        if (cluster.CertificateAuthorityData is { Length: > 0 } authority)
        {
            told["certificate-authority-data"] = authority;
        }

        if (cluster.Extensions?.FirstOrDefault(extension => extension?.Name == ConfigExtension)?.Value is { } config)
        {
            told["config"] = JsonNode.Parse(config.GetRawText());
        }

        return told;
    }
}
