using DotAi.Server.Configuration;
using DotAi.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DotAi.Server.Tests.Configuration;

public sealed class DocumentationTests
{
    [Fact]
    public async Task The_documentation_lists_every_setting_as_it_is()
    {
        await using var server = await RunningServer.StartAsync();
        var expected = server.Services.GetRequiredService<SettingsCatalogue>().Settings.Select(Row).ToList();
        var documented = File.ReadLines(Path.Combine(RepositoryFolder.Path, "docs", "configuration.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal) && line.Count(character => character == '|') == 5);

        documented.ShouldBe(expected, ignoreOrder: true, "docs/configuration.md should have these rows:\n" + string.Join('\n', expected));
    }

    private static string Row(Setting setting)
    {
        var variable = $"`{setting.EnvironmentVariable}`" + (setting.Alias is null ? "" : $", `{setting.Alias}`");
        return $"| `{setting.Key}` | {variable} | {setting.Default} | {setting.Meaning} |";
    }
}
