using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DotAi.Server.Configuration;
using DotAi.Server.Hosting;
using DotAi.Testing;

namespace DotAi.Server.Tests.Configuration;

public sealed class SettingsSourcesTests
{
    [Fact]
    public void With_nothing_configured_the_sample_cluster_is_shown_read_only_on_loopback()
    {
        var builder = Builder([]);

        var cluster = builder.Read<ClusterSettings>();
        cluster.ShouldBe(new ClusterSettings(Path.Combine(AppContext.BaseDirectory, "samples", "cluster"), Kubeconfig: null, AllowWrites: false, IsSample: true));
        builder.Read<ListenSettings>().Urls.ShouldBe(["http://127.0.0.1:3456"]);
        builder.Read<ListenSettings>().LoopbackOnly.ShouldBeTrue();
        builder.Read<StoreSettings>().Path.ShouldEndWith(Path.Combine("dotai", "dotai.db"));
        builder.Read<ReadinessSettings>().Required.ShouldBe(["store", "cluster"]);
        builder.Settings.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Customary_variables_stand_for_settings_and_options_win_over_them()
    {
        var builder = Builder(
            ["--Otel:ServiceName=from-option"],
            ("KUBECONFIG", "/home/user/a:/home/user/b"), ("OTEL_SERVICE_NAME", "from-variable"), ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector:4318"));

        builder.Read<ClusterSettings>().ShouldBe(new ClusterSettings(Snapshot: null, "/home/user/a:/home/user/b", AllowWrites: false, IsSample: false));
        builder.Read<OtelSettings>().ShouldBe(new OtelSettings(new Uri("http://collector:4318"), OtelProtocol.HttpProtobuf, Headers: null, "from-option"));
    }

    [Fact]
    public void A_configured_snapshot_goes_before_a_kubeconfig_that_happens_to_be_there()
    {
        using var folder = new TemporaryFolder();
        var builder = Builder([$"--Cluster:Snapshot={folder.Path}", "--Cluster:AllowWrites=true"], ("KUBECONFIG", "/home/user/a"));

        builder.Read<ClusterSettings>().ShouldBe(new ClusterSettings(folder.Path, Kubeconfig: null, AllowWrites: true, IsSample: false));
    }

    [Theory]
    [InlineData("http://localhost:1", true)]
    [InlineData("http://127.8.9.1:1;http://[::1]:1", true)]
    [InlineData("http://127.0.0.1:1;http://10.0.0.1:1", false)]
    [InlineData("http://+:1", false)]
    [InlineData("http://example.com:1", false)]
    [InlineData("http://localhost.example.com:1", false)]
    public void Only_loopback_is_loopback(string urls, bool loopback)
    {
        Builder(["--Urls=" + urls]).Read<ListenSettings>().LoopbackOnly.ShouldBe(loopback);
    }

    [Fact]
    public async Task A_certificate_in_pem_files_serves_https()
    {
        using var folder = new TemporaryFolder();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = SelfSigned(key);
        await using var server = await RunningServer.StartAsync(
        [
            "--Urls=https://127.0.0.1:0",
            "--Tls:Certificate=" + folder.Write("tls.crt", certificate.ExportCertificatePem()),
            "--Tls:Key=" + folder.Write("tls.key", key.ExportPkcs8PrivateKeyPem()),
        ]);
        using var handler = new SocketsHttpHandler();
        handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            CustomTrustStore = { certificate },
        };
        using var client = new HttpClient(handler);

        var answer = await client.GetStringAsync(new UriBuilder(server.Address) { Scheme = "https", Path = "/healthz" }.Uri, TestContext.Current.CancellationToken);

        answer.ShouldBe("""{"status":"ok"}""");
    }

    private static X509Certificate2 SelfSigned(ECDsa key)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
    }

    private static ServerBuilder Builder(string[] options, params (string Name, string Value)[] variables) =>
        ServerBuilder.Create(CommandLine.Parse(options), name => variables.FirstOrDefault(variable => variable.Name == name).Value);
}
