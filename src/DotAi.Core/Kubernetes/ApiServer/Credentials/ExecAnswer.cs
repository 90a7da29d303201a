
namespace DotAi.Kubernetes.ApiServer.Credentials;

/// <summary>The <c>ExecCredential</c> a plugin prints.</summary>
internal sealed record ExecAnswer(string? ApiVersion, string? Kind, ExecAnswer.StatusItem? Status)
{
    internal sealed record StatusItem
    {
        public DateTimeOffset? ExpirationTimestamp { get; init; }

        public string? Token { get; init; }

        public string? ClientCertificateData { get; init; }

        public string? ClientKeyData { get; init; }
    }
}
