using DotAi.Kubernetes.ApiServer.Credentials;
using DotAi.Testing;
using DotAi.Workflows;

namespace DotAi.Core.Tests.Kubernetes.ApiServer;

public sealed class ExecPluginTests : IDisposable
{
    private const string Version = "client.authentication.k8s.io/v1";
    private readonly TemporaryFolder _folder = new();
    private readonly ManualTime _time = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_token_is_kept_until_it_is_about_to_expire()
    {
        var expires = (_time.GetUtcNow() + TimeSpan.FromMinutes(5)).ToString("O");
        using var credentials = Plugin($$$"""
            echo run >> "$0.runs"
            echo '{"apiVersion":"{{{Version}}}","kind":"ExecCredential","status":{"token":"t'$(wc -l < "$0.runs" | tr -d ' ')'","expirationTimestamp":"{{{expires}}}"}}'
            """);

        (await TokenAsync(credentials)).ShouldBe("t1");
        (await TokenAsync(credentials)).ShouldBe("t1");
        _time.Advance(TimeSpan.FromMinutes(5));
        (await TokenAsync(credentials)).ShouldBe("t2");
        credentials.Invalidate().ShouldBeTrue();
        (await TokenAsync(credentials)).ShouldBe("t3");
    }

    [Fact]
    public async Task The_plugin_is_told_what_is_asked_of_it_with_its_own_environment_and_arguments()
    {
        using var credentials = Plugin($$$"""
            printf '%s|%s|%s' "$1" "$EXTRA" "$KUBERNETES_EXEC_INFO" > "$0.told"
            echo '{"apiVersion":"{{{Version}}}","kind":"ExecCredential","status":{"token":"t"}}'
            """);

        await TokenAsync(credentials);

        (await File.ReadAllTextAsync(_folder["plugin.told"], ApiBench.Cancellation)).ShouldBe("""a $(b); c|more|{"spec":{}}""");
    }

    [Theory]
    [InlineData("echo 'login first' >&2; exit 3", "it ended with 3: login first")]
    [InlineData("echo nonsense", "is not the JSON of an ExecCredential")]
    [InlineData("echo '{}'", "an object without kind")]
    [InlineData("""echo '{"apiVersion":"client.authentication.k8s.io/v1beta1","kind":"ExecCredential","status":{"token":"t"}}'""", "v1beta1")]
    [InlineData("""echo '{"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential","status":{}}'""", "neither a token nor a client certificate")]
    [InlineData("head -c 2000000 /dev/zero", "printed more than")]
    public async Task What_went_wrong_is_said(string script, string words)
    {
        using var credentials = Plugin(script);

        var error = await ApiBench.ErrorOf(() => TokenAsync(credentials));

        error.ShouldBeOfType<WorkflowError.Unavailable>().Message.ShouldContain(words);
        error.Message.ShouldContain("the user 'u'");
    }

    [Fact]
    public async Task A_program_that_is_absent_is_answered_with_its_own_hint()
    {
        using var credentials = new ExecCredentials(
            new ExecPlugin(_folder["absent"], Version, "the user 'u'") { ExecInfo = "{}", InstallHint = "Install the cloud's tool." }, _time);

        (await ApiBench.ErrorOf(() => TokenAsync(credentials))).Message.ShouldEndWith("it cannot be started. Install the cloud's tool.");
    }

    private ExecCredentials Plugin(string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the plugin is a shell script");
        var file = _folder.Write("plugin", script);
        return new ExecCredentials(
            new ExecPlugin("/bin/sh", Version, "the user 'u'")
            {
                Arguments = [file, "a $(b); c"],
                Environment = new Dictionary<string, string> { ["EXTRA"] = "more" },
                ExecInfo = """{"spec":{}}""",
            },
            _time);
    }

    private static async Task<string?> TokenAsync(ExecCredentials credentials) => (await credentials.GetAsync(ApiBench.Cancellation)).BearerToken;
}
