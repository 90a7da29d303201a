using System.Globalization;
using DotAi.Workflows;

namespace DotAi.Kubernetes.ApiServer.Credentials;

/// <summary>A token or client certificate that never changes.</summary>
internal sealed class FixedCredentials(Credential credential, string user, TimeProvider time) : ICredentialSource
{
    public ValueTask<Credential> GetAsync(CancellationToken cancellationToken)
    {
        if (credential.ClientCertificate is { } certificate && certificate.NotAfter.ToUniversalTime() <= time.GetUtcNow().UtcDateTime)
        {
            var ended = certificate.NotAfter.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            throw new WorkflowException(new WorkflowError.Unavailable(
                "cluster", $"The client certificate of {user} expired at {ended}; renew it in the kubeconfig."));
        }

        return ValueTask.FromResult(credential);
    }

    public bool Invalidate() => false;
}
