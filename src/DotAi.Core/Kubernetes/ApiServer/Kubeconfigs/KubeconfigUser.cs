using DotAi.Kubernetes.ApiServer.Credentials;
using DotAi.Workflows;

namespace DotAi.Kubernetes.ApiServer.Kubeconfigs;

/// <summary>Reads a user entry; what is wrong is added to the problems.</summary>
internal sealed class KubeconfigUser(KubeconfigEntry<KubeconfigDocument.UserItem> entry, string name, TimeProvider time, List<string> problems)
{
    private readonly KubeconfigData _data = new(entry.Folder, problems);

    private KubeconfigDocument.UserItem Item => entry.Value;

    private string User => $"the user '{name}'";

    /// <param name="cluster">What a plugin may be told about the cluster.</param>
    public ICredentialSource Credentials(KubeconfigEntry<KubeconfigDocument.ClusterItem>? cluster)
    {
        if (Item is { Username.Length: > 0 } or { Password.Length: > 0 })
        {
            problems.Add($"The kubeconfig gives {User} a username and password, which Kubernetes no longer accepts; use a token, a client certificate or an exec plugin.");
        }

        if (Item.AuthProvider is not null)
        {
            problems.Add($"The kubeconfig gives {User} an auth-provider, which kubectl dropped in 1.26; use the exec plugin of the provider.");
        }

        if (!string.IsNullOrEmpty(Item.As))
        {
            // Passing over it would act with more rights than the file gives.
            problems.Add($"The kubeconfig makes {User} act as '{Item.As}' (impersonation), which DotAi does not do; give it a user of its own.");
        }

        return Item switch
        {
            { Exec: { } exec } => Plugin(exec, cluster),
            { Token: { Length: > 0 } token } => Fixed(new Credential(token, Certificate())),
            { TokenFile: { Length: > 0 } file } => new TokenFileCredentials(_data.PathOf(file), time),
            _ => Fixed(new Credential(null, Certificate())),
        };
    }

    private FixedCredentials Fixed(Credential credential) => new(credential, User, time);

    private System.Security.Cryptography.X509Certificates.X509Certificate2? Certificate()
    {
        var certificate = _data.Read(Item.ClientCertificateData, Item.ClientCertificate, $"client-certificate of {User}");
        var key = _data.Read(Item.ClientKeyData, Item.ClientKey, $"client-key of {User}");
        try
        {
            return (certificate, key) switch
            {
                (not null, not null) => PemCertificates.WithKey(certificate, key, $"the kubeconfig for {User}"),
                (null, null) => null,
                _ => Incomplete(),
            };
        }
        catch (WorkflowException exception)
        {
            problems.Add(exception.Message);
            return null;
        }
    }

    private System.Security.Cryptography.X509Certificates.X509Certificate2? Incomplete()
    {
        problems.Add($"The kubeconfig gives {User} only one of client-certificate and client-key; both are needed.");
        return null;
    }

    private ICredentialSource Plugin(KubeconfigDocument.ExecItem exec, KubeconfigEntry<KubeconfigDocument.ClusterItem>? cluster)
    {
        if (string.IsNullOrWhiteSpace(exec.Command))
        {
            problems.Add($"The exec plugin of {User} has no command.");
            return Fixed(Credential.Anonymous);
        }

        if (exec.ApiVersion is not ("client.authentication.k8s.io/v1" or "client.authentication.k8s.io/v1beta1"))
        {
            problems.Add($"The exec plugin of {User} has the apiVersion '{exec.ApiVersion}'; DotAi knows client.authentication.k8s.io/v1 and v1beta1.");
            return Fixed(Credential.Anonymous);
        }

        if (exec.InteractiveMode == "Always")
        {
            problems.Add($"The exec plugin of {User} must ask someone (interactiveMode: Always), and DotAi has nobody to ask; use a service account token.");
        }

        return new ExecCredentials(ExecInfo.Plugin(exec, User, PathOfCommand(exec.Command), cluster?.Value), time);
    }

    /// <summary>As kubectl takes it: with a slash relative to the kubeconfig, without one from the path.</summary>
    private string PathOfCommand(string command) => command.AsSpan().ContainsAny('/', Path.DirectorySeparatorChar) ? _data.PathOf(command) : command;
}
