using System.Security.Cryptography.X509Certificates;

namespace DotAi.Kubernetes.ApiServer.Credentials;

/// <summary>What DotAi shows the API server to say who it is; both null means anonymous.</summary>
internal sealed record Credential(string? BearerToken, X509Certificate2? ClientCertificate)
{
    public static Credential Anonymous { get; } = new(null, null);

    // Records print their members; a token must not reach a log that way.
    public override string ToString() => $"bearer token: {BearerToken is not null}, client certificate: {ClientCertificate?.Subject}";
}
