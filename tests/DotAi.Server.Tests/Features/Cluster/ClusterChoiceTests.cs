using DotAi.Server.Configuration;
using DotAi.Testing;
using Microsoft.Extensions.Configuration;

namespace DotAi.Server.Tests.Features.Cluster;

public sealed class ClusterChoiceTests
{
    private const string Kubeconfig = """
        current-context: one
        clusters: [{name: c, cluster: {server: "https://c.test"}}]
        users: [{name: u, user: {token: t}}]
        contexts: [{name: one, context: {cluster: c, user: u}}, {name: two, context: {cluster: c, user: u}}]
        """;

    [Fact]
    public void A_kubeconfig_is_read_only_until_writes_are_allowed()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("config", Kubeconfig);

        var (reader, shown) = Read(("Cluster:Kubeconfig", file));
        var (_, changed) = Read(("Cluster:Kubeconfig", file), ("Cluster:Context", "two"), ("Cluster:AllowWrites", "true"));

        reader.Problems.ShouldBeEmpty();
        (shown.AllowWrites, shown.IsSample, shown.Connection!.Context).ShouldBe((false, false, "one"));
        (changed.AllowWrites, changed.Connection!.Context).ShouldBe((true, "two"));
        shown.Description.ShouldBe("https://c.test/ by the context 'one' of the kubeconfig");
    }

    [Fact]
    public void What_is_wrong_with_it_refuses_the_start()
    {
        var (reader, settings) = Read(("Cluster:Kubeconfig", "/nowhere/config"), ("Cluster:AllowWrites", "perhaps"));

        settings.Connection.ShouldBeNull();
        reader.Problems.Select(problem => problem.Message).ShouldBe([
            "Cluster:AllowWrites is 'perhaps'; it must be true or false.",
            "There is no kubeconfig at '/nowhere/config'; correct the path or remove the setting.",
        ]);
    }

    private static (SettingsReader Reader, ClusterSettings Settings) Read(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value, StringComparer.Ordinal))
            .Build();
        var reader = new SettingsReader(configuration);
        return (reader, ClusterSettings.Read(reader));
    }
}
