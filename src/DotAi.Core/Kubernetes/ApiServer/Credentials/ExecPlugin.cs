namespace DotAi.Kubernetes.ApiServer.Credentials;

/// <summary>A program that gives credentials (Kubernetes documentation, "client-go credential plugins").</summary>
/// <param name="Command">The program; without a slash it is looked up on the path.</param>
/// <param name="ApiVersion"><c>client.authentication.k8s.io/v1</c> or <c>/v1beta1</c>.</param>
/// <param name="User">The kubeconfig user it belongs to, for messages.</param>
internal sealed record ExecPlugin(string Command, string ApiVersion, string User)
{
    public IReadOnlyList<string> Arguments { get; init; } = [];

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What the kubeconfig says to do when the program is absent.</summary>
    public string? InstallHint { get; init; }

    /// <summary>The JSON of <c>KUBERNETES_EXEC_INFO</c>: version asked for, interactive or not, and the cluster when the plugin wants it.</summary>
    public required string ExecInfo { get; init; }
}
