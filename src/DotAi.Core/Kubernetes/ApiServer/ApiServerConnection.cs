using DotAi.Kubernetes.ApiServer.Credentials;

namespace DotAi.Kubernetes.ApiServer;

/// <summary>Where an API server is and how DotAi shows itself there. Comes from a kubeconfig or from the service account of the pod.</summary>
public sealed class ApiServerConnection
{
    internal ApiServerConnection(Uri server, string source, ICredentialSource credentials, ServerTrust trust) =>
        (Server, Source, Credentials, Trust) = (server, source, credentials, trust);

    public Uri Server { get; }

    /// <summary>Where the connection came from, in words a user recognises.</summary>
    public string Source { get; }

    /// <summary>The kubeconfig context, or null.</summary>
    public string? Context { get; internal init; }

    /// <summary>The namespace for namespaced objects that name none.</summary>
    public string Namespace { get; internal init; } = "default";

    /// <summary>True when the server's certificate is not verified.</summary>
    public bool IsUnverified => Trust.SkipVerification;

    internal ICredentialSource Credentials { get; }

    internal ServerTrust Trust { get; }
}
