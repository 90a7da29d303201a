using System.Net;
using System.Net.Sockets;
using DotAi.Server.Hosting;
using DotAi.Workflows;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DotAi.Server.Tests.Configuration;

public sealed class StartupTests
{
    [Fact]
    public async Task All_problems_of_all_settings_come_in_one_message()
    {
        var (code, output, errors) = await RunAsync(
            "--Urls=ftp://x;nonsense", "--Cluster:Snapshot=/no/such/folder", "--Cluster:AllowWrite=true", "--Store:Path=/", "--Limits:JsonDepth=0",
            "--Auth:Tokens:ci=short", "--Auth:Tokens:bad name=0123456789abcdef", "--Http:AllowedHosts=*", "--Http:AllowedOrigins=*",
            "--Logs:Format=xml", "--Logs:Levels:DotAi=loud", "--Otel:Endpoint=collector", "--Otel:Protocol=udp", "--Tls:Certificate=/no/such.pem", "--Nothing=1", "--Auth:Token:x=0123456789abcdef");

        code.ShouldBe(2);
        output.ShouldBeEmpty();
        errors.ShouldStartWith("dot-ai cannot start, 17 problems:");
        string[] expected =
        [
            "Urls holds 'ftp://x'", "Urls holds 'nonsense'", "/no/such/folder", "did you mean Cluster:AllowWrites?", "Store:Path names '/'",
            "Limits:JsonDepth is '0'", "Auth:Tokens:ci: a token is 16", "Auth:Tokens:bad name: a token's name", "Http:AllowedHosts holds '*'",
            "Http:AllowedOrigins holds '*'", "Logs:Format is 'xml'", "Logs:Levels:DotAi is 'loud'", "Otel:Endpoint is 'collector'",
            "Otel:Protocol is 'udp'", "Tls:Certificate and Tls:Key cannot be read", "There is no option --Nothing", "did you mean Auth:Tokens:x?",
        ];
        foreach (var part in expected)
        {
            errors.ShouldContain(part);
        }

        errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Tokens_are_never_repeated()
    {
        var (code, _, errors) = await RunAsync("--Auth:Tokens:a=0123 56789abcdefgh", "--Auth:Tokens:b=same-same-same-same", "--Auth:Tokens:c=same-same-same-same");

        code.ShouldBe(2);
        errors.ShouldContain("Auth:Tokens:a:");
        errors.ShouldContain("Auth:Tokens gives b and c the same token");
        errors.ShouldNotContain("0123 5678");
        errors.ShouldNotContain("same-same");
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    [InlineData("http://[::]:0")]
    [InlineData("http://192.0.2.1:3456")]
    [InlineData("http://127.0.0.1:0;http://example.com:0")]
    public async Task A_reachable_address_without_tokens_is_refused(string urls)
    {
        var (code, _, errors) = await RunAsync("--Urls=" + urls);

        code.ShouldBe(2);
        errors.ShouldStartWith("dot-ai cannot start: Urls is " + urls);
    }

    [Fact]
    public async Task An_https_address_needs_a_certificate()
    {
        var (code, _, errors) = await RunAsync("--Urls=https://127.0.0.1:0");

        code.ShouldBe(2);
        errors.ShouldContain("Tls:Certificate");
    }

    [Fact]
    public async Task A_port_in_use_is_one_message()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var (code, _, errors) = await RunAsync($"--Urls=http://{taken.LocalEndpoint}", "--Logs:Level=Fatal");

        code.ShouldBe(3);
        errors.ShouldStartWith("dot-ai cannot listen: ");
        errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_dependency_that_prevents_the_start_is_one_message()
    {
        var errors = new StringWriter();
        var code = await ServerRun.GuardAsync(errors, () => RunningServer.StartAsync(services: services => services.AddHostedService<BrokenStore>()));

        code.ShouldBe(4);
        errors.ToString().Trim().ShouldBe("dot-ai cannot start: The store file is locked by another process.");
    }

    [Fact]
    public async Task Help_lists_every_setting()
    {
        var (code, output, errors) = await RunAsync("--help");

        code.ShouldBe(0);
        errors.ShouldBeEmpty();
        output.ShouldContain("--Cluster:Snapshot");
        output.ShouldContain("--Auth:Tokens:<name>");
    }

    [Fact]
    public async Task The_version_is_told()
    {
        (await RunAsync("--version")).Output.Trim().ShouldMatch(@"^dot-ai \d+\.\d+\.\d+$");
    }

    [Fact]
    public async Task An_unknown_key_that_looks_like_nothing_is_a_warning()
    {
        await using var server = await RunningServer.StartAsync(configuration: new() { ["Store:Colour"] = "blue", ["Elsewhere:Key"] = "x" });

        server.Logs.Lines.Select(line => line.Text).ShouldContain("The configuration has Store:Colour, which is no setting of this version; it does nothing");
        server.Logs.Lines.ShouldAllBe(line => !line.Text.Contains("Elsewhere", StringComparison.Ordinal));
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var code = await Program.RunAsync(arguments, output, errors);
        return (code, output.ToString(), errors.ToString());
    }

    private sealed class BrokenStore : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) =>
            throw new WorkflowException(new WorkflowError.Unavailable("store", "The store file is locked by another process."));

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
