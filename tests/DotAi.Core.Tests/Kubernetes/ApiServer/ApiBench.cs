using System.Text.Json;
using DotAi.Kubernetes;
using DotAi.Kubernetes.ApiServer;
using DotAi.Kubernetes.ApiServer.Credentials;
using DotAi.Testing.Kubernetes;
using DotAi.Workflows;

namespace DotAi.Core.Tests.Kubernetes.ApiServer;

/// <summary>A cluster over a stand-in server, and what tests keep asking of it.</summary>
internal static class ApiBench
{
    public const string CoreDiscovery = """
        {"kind":"APIResourceList","groupVersion":"v1","resources":[
          {"name":"configmaps","singularName":"configmap","namespaced":true,"kind":"ConfigMap","verbs":["create","delete","get","list","patch","update","watch"],"shortNames":["cm"]},
          {"name":"nodes","singularName":"node","namespaced":false,"kind":"Node","verbs":["get","list"]},
          {"name":"nodes/status","singularName":"","namespaced":false,"kind":"Node","verbs":["get"]}]}
        """;

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static ServedResource ConfigMaps { get; } = new()
    {
        Group = "",
        Version = "v1",
        Kind = "ConfigMap",
        Plural = "configmaps",
        Scope = ResourceScope.Namespaced,
        DefinitionHash = "",
    };

    /// <summary>A server that serves the core group, in the old form of discovery, and has no definitions and no OpenAPI.</summary>
    public static StandInApiServer SmallServer() => new StandInApiServer()
        .On("GET /api", """{"kind":"APIVersions","versions":["v1"]}""")
        .On("GET /apis", """{"kind":"APIGroupList","apiVersion":"v1","groups":[]}""")
        .On("GET /api/v1", CoreDiscovery);

    public static ApiServerCluster Open(StandInApiServer server, bool allowWrites = true, TimeProvider? time = null, ICredentialSource? credentials = null) =>
        new(Connection(credentials), new ApiServerOptions { AllowWrites = allowWrites, Time = time ?? TimeProvider.System, PageSize = 2, DefinitionPageSize = 2 }, server);

    public static ApiServerConnection Connection(ICredentialSource? credentials = null) => new(
        new Uri("https://cluster.test:6443"),
        "the context 'test' of the kubeconfig",
        credentials ?? new FixedCredentials(new Credential("secret", null), "the user 'test'", TimeProvider.System),
        new ServerTrust(null));

    public static async Task<WorkflowError> ErrorOf(Func<Task> action) => (await Should.ThrowAsync<WorkflowException>(action)).Error;

    public static JsonElement Json(string text) => JsonElement.Parse(text);
}
