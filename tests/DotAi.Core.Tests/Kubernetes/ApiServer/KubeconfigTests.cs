using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DotAi.Kubernetes.ApiServer;
using DotAi.Kubernetes.ApiServer.Kubeconfigs;
using DotAi.Testing;
using DotAi.Workflows;

namespace DotAi.Core.Tests.Kubernetes.ApiServer;

public sealed class KubeconfigTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualTime _time = new(TimeProvider.System.GetUtcNow());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Of_two_files_the_first_wins_and_the_second_adds()
    {
        var first = _folder.Write("a/config", """
            current-context: work
            contexts: [{name: work, context: {cluster: c, user: u, namespace: team}}]
            users: [{name: u, user: {tokenFile: secret}}]
            """);
        _folder.Write("a/secret", "from-a");
        var second = _folder.Write("b/config", """
            current-context: other
            contexts: [{name: work, context: {cluster: nowhere, user: nobody}}]
            clusters: [{name: c, cluster: {server: "https://c.test/prefix"}}]
            users: [{name: u, user: {token: from-b}}]
            """);

        var connection = Load($"{_folder["absent"]}{Path.PathSeparator}{first}{Path.PathSeparator}{second}");

        connection.Server.ShouldBe(new Uri("https://c.test/prefix"));
        connection.Context.ShouldBe("work");
        connection.Namespace.ShouldBe("team");
        (await connection.Credentials.GetAsync(ApiBench.Cancellation)).BearerToken.ShouldBe("from-a");
    }

    [Theory]
    [InlineData("token: t, client-key-data: aGk=", "only one of client-certificate and client-key")]
    [InlineData("username: u, password: p", "username and password")]
    [InlineData("auth-provider: {name: gcp}", "auth-provider")]
    [InlineData("token: t, as: viewer", "impersonation")]
    [InlineData("exec: {apiVersion: client.authentication.k8s.io/v1alpha1, command: x}", "v1alpha1")]
    [InlineData("exec: {apiVersion: client.authentication.k8s.io/v1}", "no command")]
    [InlineData("exec: {apiVersion: client.authentication.k8s.io/v1, command: x, interactiveMode: Always}", "nobody to ask")]
    [InlineData("client-certificate-data: '***', client-key: absent.key", "not base64")]
    public void A_user_that_cannot_be_used_is_explained(string user, string words) => ProblemsOf("server: https://c.test", user).ShouldContain(words);

    [Theory]
    [InlineData("server: 'c.test:6443'", "not an http or https address")]
    [InlineData("server: https://c.test, proxy-url: 'http://proxy.test'", "proxy-url")]
    [InlineData("server: 'https://u:hush@c.test'", "with a user or password in it")]
    [InlineData("server: https://c.test, certificate-authority: absent.crt", "absent.crt")]
    [InlineData("server: https://c.test, certificate-authority-data: aGVsbG8=", "holds no certificate")]
    public void A_cluster_that_cannot_be_used_is_explained(string cluster, string words) => ProblemsOf(cluster, "token: t").ShouldContain(words);

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var problems = Should.Throw<KubeconfigException>(() => Load(Config("server: nowhere", "username: u, auth-provider: {name: x}"))).Problems;

        problems.Count.ShouldBe(3);
    }

    [Fact]
    public void A_context_that_is_not_there_is_answered_with_those_that_are() =>
        Should.Throw<KubeconfigException>(() => KubeconfigConnection.Load(Config("server: https://c.test", "token: t"), "prod", _time))
            .Message.ShouldBe("The kubeconfig has no context 'prod'; it has 'test'.");

    [Theory]
    [InlineData("contexts: [", "cannot be read")]
    [InlineData("contexts: {a: b}", "cannot be read")]
    [InlineData("", "no current-context")]
    public void A_file_that_is_no_kubeconfig_is_explained(string text, string words) =>
        Should.Throw<KubeconfigException>(() => Load(_folder.Write("config", text))).Message.ShouldContain(words);

    [Fact]
    public void Verification_is_switched_off_only_where_the_file_says_so()
    {
        Load(Config("server: https://c.test, insecure-skip-tls-verify: true, tls-server-name: api.test", "token: t")).IsUnverified.ShouldBeTrue();
        Load(Config("server: https://c.test", "token: t")).IsUnverified.ShouldBeFalse();
    }

    [Theory]
    [InlineData("rsa")]
    [InlineData("ecdsa")]
    public async Task A_client_certificate_comes_with_its_key(string algorithm)
    {
        var (certificate, key) = NewCertificate(algorithm, TimeSpan.FromDays(1));
        _folder.Write("client.crt", certificate);
        var data = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(key));

        var connection = Load(Config("server: https://c.test", $"client-certificate: client.crt, client-key-data: {data}"));

        var credential = await connection.Credentials.GetAsync(ApiBench.Cancellation);
        credential.ClientCertificate!.HasPrivateKey.ShouldBeTrue();
        credential.ClientCertificate.Subject.ShouldBe("CN=tester");
    }

    [Fact]
    public async Task An_expired_certificate_is_named_before_anything_is_sent()
    {
        var (certificate, key) = NewCertificate("ecdsa", TimeSpan.FromDays(1));
        _folder.Write("client.crt", certificate);
        _folder.Write("client.key", key);
        var connection = Load(Config("server: https://c.test", "client-certificate: client.crt, client-key: client.key"));

        _time.Advance(TimeSpan.FromDays(2));

        (await ApiBench.ErrorOf(async () => await connection.Credentials.GetAsync(ApiBench.Cancellation)))
            .ShouldBeOfType<WorkflowError.Unavailable>().Message.ShouldContain("client certificate of the user 'u' expired");
    }

    [Fact]
    public void The_service_account_of_a_pod_is_found()
    {
        var (certificate, _) = NewCertificate("ecdsa", TimeSpan.FromDays(1));
        _folder.Write("token", "t");
        _folder.Write("ca.crt", certificate);
        _folder.Write("namespace", "team\n");
        var environment = new Dictionary<string, string> { ["KUBERNETES_SERVICE_HOST"] = "fd00::1", ["KUBERNETES_SERVICE_PORT"] = "443" };

        var connection = InClusterConnection.TryCreate(environment.GetValueOrDefault, _time, _folder.Path)!;

        connection.Server.ShouldBe(new Uri("https://[fd00::1]:443"));
        connection.Namespace.ShouldBe("team");
        InClusterConnection.TryCreate(_ => null, _time, _folder.Path).ShouldBeNull();
        InClusterConnection.TryCreate(environment.GetValueOrDefault, _time, _folder["none"]).ShouldBeNull();
    }

    private string ProblemsOf(string cluster, string user) => Should.Throw<KubeconfigException>(() => Load(Config(cluster, user))).Message;

    private ApiServerConnection Load(string files) => KubeconfigConnection.Load(files, context: null, _time);

    private string Config(string cluster, string user) => _folder.Write("config", $$$"""
        apiVersion: v1
        kind: Config
        clusters: [{name: c, cluster: { {{{cluster}}} }}]
        users: [{name: u, user: { {{{user}}} }}]
        contexts: [{name: test, context: {cluster: c, user: u}}]
        current-context: test
        """);

    private (string Certificate, string Key) NewCertificate(string algorithm, TimeSpan validity)
    {
        var (from, until) = (_time.GetUtcNow().AddDays(-1), _time.GetUtcNow() + validity);
        if (algorithm == "rsa")
        {
            using var rsa = RSA.Create(2048);
            using var signed = new CertificateRequest("CN=tester", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(from, until);
            return (signed.ExportCertificatePem(), rsa.ExportRSAPrivateKeyPem());
        }

        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var own = new CertificateRequest("CN=tester", ecdsa, HashAlgorithmName.SHA256).CreateSelfSigned(from, until);
        return (own.ExportCertificatePem(), ecdsa.ExportECPrivateKeyPem());
    }
}
