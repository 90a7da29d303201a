using System.Text.Json;
using System.Text.Json.Serialization;

namespace DotAi.Kubernetes.ApiServer.Kubeconfigs;

/// <summary>A kubeconfig file (client.config v1), as far as DotAi uses it.</summary>
internal sealed record KubeconfigDocument
{
    public string? CurrentContext { get; init; }

    public IReadOnlyList<NamedCluster?>? Clusters { get; init; }

    public IReadOnlyList<NamedUser?>? Users { get; init; }

    public IReadOnlyList<NamedContext?>? Contexts { get; init; }

    internal sealed record NamedCluster(string? Name, ClusterItem? Cluster);

    internal sealed record NamedUser(string? Name, UserItem? User);

    internal sealed record NamedContext(string? Name, ContextItem? Context);

    internal sealed record ContextItem(string? Cluster, string? User, string? Namespace);

    internal sealed record ClusterItem
    {
        public string? Server { get; init; }

        public string? CertificateAuthority { get; init; }

        public string? CertificateAuthorityData { get; init; }

        public bool? InsecureSkipTlsVerify { get; init; }

        public string? TlsServerName { get; init; }

        public string? ProxyUrl { get; init; }

        public IReadOnlyList<Extension?>? Extensions { get; init; }
    }

    internal sealed record Extension(string? Name, [property: JsonPropertyName("extension")] JsonElement? Value);

    internal sealed record UserItem
    {
        public string? ClientCertificate { get; init; }

        public string? ClientCertificateData { get; init; }

        public string? ClientKey { get; init; }

        public string? ClientKeyData { get; init; }

        public string? Token { get; init; }

        [JsonPropertyName("tokenFile")]
        public string? TokenFile { get; init; }

        public string? Username { get; init; }

        public string? Password { get; init; }

        public JsonElement? AuthProvider { get; init; }

        public string? As { get; init; }

        public ExecItem? Exec { get; init; }
    }

    internal sealed record ExecItem
    {
        [JsonPropertyName("apiVersion")]
        public string? ApiVersion { get; init; }

        public string? Command { get; init; }

        public IReadOnlyList<string>? Args { get; init; }

        public IReadOnlyList<Variable?>? Env { get; init; }

        [JsonPropertyName("installHint")]
        public string? InstallHint { get; init; }

        [JsonPropertyName("provideClusterInfo")]
        public bool? ProvideClusterInfo { get; init; }

        [JsonPropertyName("interactiveMode")]
        public string? InteractiveMode { get; init; }
    }

    internal sealed record Variable(string? Name, string? Value);
}
