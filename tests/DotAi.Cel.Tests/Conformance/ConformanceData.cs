using System.Text.Json;

namespace DotAi.Cel.Tests.Conformance;

/// <summary>The official data, where conformance/restore.sh has put it.</summary>
internal static class ConformanceData
{
    private static readonly Lazy<JsonDocument?> Document = new(Load);

    internal static IReadOnlyList<ConformanceCase> Cases(string suite)
    {
        Assert.SkipWhen(Document.Value is null, "The conformance data is not there; run tests/DotAi.Cel.Tests/conformance/restore.sh.");
        return [.. ConformanceCase.In(Document.Value!.RootElement.GetProperty(suite), suite == "conformance" ? "" : suite, "")];
    }

    internal static string? Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (folder.Name == "artifacts")
            {
                return Path.Combine(folder.FullName, "cel-conformance");
            }
        }

        return null;
    }

    private static JsonDocument? Load()
    {
        var path = Folder() is { } folder ? Path.Combine(folder, "tests.json") : null;
        return File.Exists(path) ? JsonDocument.Parse(File.ReadAllBytes(path)) : null;
    }
}
