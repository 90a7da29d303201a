using System.Text.RegularExpressions;
using DotAi.Testing;

namespace DotAi.Server.Tests.Features.Capabilities;

public sealed partial class OwnGlossaryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_documented_example_is_accepted_and_its_words_find_the_kind()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(RepositoryFolder.Path, "docs", "capabilities.md"), TestContext.Current.CancellationToken);
        _folder.Write("own.yaml", Example().Match(page).Groups["yaml"].Value);
        await using var server = await StartAsync();
        await server.ScanAsync("""{"resources":["sqls.platform.example.org","pods"]}""");

        server.Logs.Lines.ShouldAllBe(line => !line.Text.StartsWith("Glossary file", StringComparison.Ordinal));
        var sql = await server.ReadAsync($"{ScanCalls.Capabilities}/sqls.platform.example.org");
        sql["capabilities"]!.AsArray().Select(each => each!.GetValue<string>()).ShouldContain("order database");
        var found = await server.ReadAsync($"{ScanCalls.Capabilities}?query=order+database");
        found["items"]!.AsArray().Names().First().ShouldBe("sqls.platform.example.org");
    }

    [Fact]
    public async Task What_is_wrong_in_a_file_is_logged_with_its_line()
    {
        _folder.Write("own.yaml", "entries:\n  - name: Mine\n    group: example.org\n");
        _folder.Write("broken.yaml", "entries: [");
        await using var server = await StartAsync();

        var told = server.Logs.Lines.Select(line => line.Text).Where(text => text.StartsWith("Glossary file", StringComparison.Ordinal)).ToList();
        told.ShouldContain(text => text.StartsWith("Glossary file own.yaml, line 3: 'group' is not known here", StringComparison.Ordinal));
        told.ShouldContain(text => text.StartsWith("Glossary file broken.yaml, line ", StringComparison.Ordinal));
    }

    private Task<RunningServer> StartAsync() => RunningServer.StartAsync([$"--Capabilities:Glossary={_folder.Path}"]);

    [GeneratedRegex("```yaml\n(?<yaml>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Example();
}
