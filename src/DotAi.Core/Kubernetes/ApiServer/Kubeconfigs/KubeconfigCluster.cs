using DotAi.Kubernetes.ApiServer.Credentials;
using DotAi.Workflows;

namespace DotAi.Kubernetes.ApiServer.Kubeconfigs;

/// <summary>Reads a cluster entry; what is wrong is added to the problems.</summary>
internal sealed class KubeconfigCluster(KubeconfigEntry<KubeconfigDocument.ClusterItem> entry, string name, List<string> problems)
{
    private KubeconfigDocument.ClusterItem Item => entry.Value;

    public Uri? Server()
    {
        if (!string.IsNullOrWhiteSpace(Item.ProxyUrl))
        {
            problems.Add($"The cluster '{name}' asks for a proxy (proxy-url), which DotAi does not use; set HTTPS_PROXY and remove proxy-url.");
        }

        if (Uri.TryCreate(Item.Server, UriKind.Absolute, out var server) && server is { Scheme: "https" or "http", UserInfo: "" })
        {
            return server;
        }

        // A password in the address must not reach a log.
        problems.Add(server is { UserInfo.Length: > 0 }
            ? $"The cluster '{name}' has a server address with a user or password in it; remove it and use a token, a client certificate or an exec plugin."
            : $"The cluster '{name}' has the server '{Item.Server}', which is not an http or https address.");
        return null;
    }

    public ServerTrust? Trust()
    {
        var skip = Item.InsecureSkipTlsVerify ?? false;
        var authority = new KubeconfigData(entry.Folder, problems).Read(
            Item.CertificateAuthorityData, Item.CertificateAuthority, $"certificate-authority of the cluster '{name}'");
        if (skip && authority is not null)
        {
            problems.Add($"The cluster '{name}' has both insecure-skip-tls-verify and a certificate-authority; remove one.");
        }

        try
        {
            var trusted = authority is null ? null : PemCertificates.Authorities(authority, $"the cluster '{name}'");
            return new ServerTrust(trusted, skip, string.IsNullOrWhiteSpace(Item.TlsServerName) ? null : Item.TlsServerName);
        }
        catch (WorkflowException exception)
        {
            problems.Add(exception.Message);
            return null;
        }
    }
}
