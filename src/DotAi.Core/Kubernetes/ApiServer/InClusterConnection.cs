using DotAi.Kubernetes.ApiServer.Credentials;
using DotAi.Workflows;

namespace DotAi.Kubernetes.ApiServer;

/// <summary>
/// The connection every pod is given: address in the environment, token and certificate authority in a mounted folder
/// (Kubernetes documentation, "Accessing the Kubernetes API from a Pod").
/// </summary>
public static class InClusterConnection
{
    private const string ServiceAccountFolder = "/var/run/secrets/kubernetes.io/serviceaccount";

    /// <summary>Null outside a cluster, or when the pod mounts no token.</summary>
    /// <exception cref="WorkflowException">The mounted certificate authority cannot be read.</exception>
    public static ApiServerConnection? TryCreate(Func<string, string?> environment, TimeProvider time) => TryCreate(environment, time, ServiceAccountFolder);

    internal static ApiServerConnection? TryCreate(Func<string, string?> environment, TimeProvider time, string folder)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var token = Path.Combine(folder, "token");
        if (environment("KUBERNETES_SERVICE_HOST") is not { Length: > 0 } host
            || environment("KUBERNETES_SERVICE_PORT") is not { Length: > 0 } port
            || !File.Exists(token)
            || !ushort.TryParse(port, System.Globalization.CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var authority = Path.Combine(folder, "ca.crt");
        var server = new UriBuilder(Uri.UriSchemeHttps, host, number).Uri;
        var trust = new ServerTrust(PemCertificates.Authorities(FileText.Read(authority), authority));
        return new ApiServerConnection(server, "the service account of this pod", new TokenFileCredentials(token, time), trust)
        {
            Namespace = File.Exists(Path.Combine(folder, "namespace")) ? FileText.Read(Path.Combine(folder, "namespace")).Trim() : "default",
        };
    }
}
