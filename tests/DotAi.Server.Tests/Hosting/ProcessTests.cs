using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DotAi.Testing;

namespace DotAi.Server.Tests.Hosting;

public sealed partial class ProcessTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Started_from_any_folder_and_configured_by_the_environment_it_serves_and_ends_cleanly_on_a_signal()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are for Unix");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Deadline);
        using var folder = new TemporaryFolder();
        using var process = Start(folder.Path, new()
        {
            ["Urls"] = "http://127.0.0.1:0",
            ["Store__Path"] = "here.db",
            ["Logs__Format"] = "Json",
            ["Auth__Tokens__ci"] = "ci-token-0123456789",
        });
        var address = await AddressAsync(process, limit.Token);

        using (var client = new HttpClient())
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(address), "/api/v1/status"));
            request.Headers.Authorization = new("Bearer", "ci-token-0123456789");
            using var response = await client.SendAsync(request, limit.Token);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        var rest = await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);

        process.ExitCode.ShouldBe(0);
        var lines = rest.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        lines.ShouldContain(line => (string?)line["Properties"]!["Caller"] == "ci" && (string?)line["Properties"]!["Route"] == "/api/v1/status");
        lines[^1]["RenderedMessage"]!.GetValue<string>().ShouldBe("dot-ai has stopped");
    }

    private static Process Start(string workingFolder, Dictionary<string, string> variables)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "DotAi.Server.dll")])
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static async Task<string> AddressAsync(Process process, CancellationToken cancellationToken)
    {
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                return match.Groups["url"].Value;
            }
        }

        throw new InvalidOperationException("The server ended before it listened.");
    }

    [GeneratedRegex(@"listens on \W*(?<url>http://[\d.:]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listening();
}
