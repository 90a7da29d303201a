using System.Reflection;

namespace DotAi.Capabilities.Glossary;

/// <summary>Finds glossary files: those inside the assembly and those of a user's folder.</summary>
internal static class GlossaryFiles
{
    private const string Prefix = "DotAi.Glossary.";

    public static IReadOnlyList<GlossaryDocument> ReadBuiltIn()
    {
        var assembly = typeof(GlossaryFiles).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => GlossaryReader.Read(name[Prefix.Length..], ReadResource(assembly, name))),
        ];
    }

    public static IReadOnlyList<GlossaryDocument> ReadFolder(string folder)
    {
        try
        {
            var files = Directory.EnumerateFiles(folder)
                .Where(IsGlossaryFile)
                .Take(GlossaryLimits.MaxFiles + 1)
                .Order(StringComparer.Ordinal)
                .ToArray();
            var documents = files.Take(GlossaryLimits.MaxFiles).Select(ReadFile);
            return files.Length <= GlossaryLimits.MaxFiles
                ? [.. documents]
                : [.. documents, Failed(folder, $"Only {GlossaryLimits.MaxFiles} files are read; merge some.")];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [Failed(folder, $"The glossary folder cannot be read: {exception.Message}")];
        }
    }

    private static GlossaryDocument ReadFile(string path)
    {
        try
        {
            return new FileInfo(path).Length > GlossaryLimits.MaxFileBytes
                ? Failed(path, $"The file is larger than {GlossaryLimits.MaxFileBytes / 1024} KiB; split it.")
                : GlossaryReader.Read(Path.GetFileName(path), File.ReadAllText(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Failed(path, $"The file cannot be read: {exception.Message}");
        }
    }

    private static GlossaryDocument Failed(string path, string message) =>
        new([], [], [], [new GlossaryProblem(Path.GetFileName(path), 0, message)]);

    private static bool IsGlossaryFile(string path) => Path.GetExtension(path).ToUpperInvariant() is ".YAML" or ".YML" or ".JSON";

    private static string ReadResource(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
