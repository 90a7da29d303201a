using System.Security.Cryptography;
using System.Text;

namespace DotAi.Capabilities.Glossary;

/// <summary>
/// Reads one glossary file: a map of <c>entries</c>, <c>providers</c> and <c>synonyms</c>, each a list of maps. Lists of words may
/// be written as YAML lists or as one text with commas. What is wrong is reported with its line and left out.
/// </summary>
internal sealed class GlossaryReader
{
    private static readonly string[] Sections = ["entries", "providers", "synonyms"];

    private readonly string _file;
    private readonly List<GlossaryProblem> _problems = [];

    private GlossaryReader(string file) => _file = file;

    public static GlossaryDocument Read(string file, string text)
    {
        var reader = new GlossaryReader(file);
        try
        {
            return reader.ReadRoot(GlossaryTreeReader.Read(text)) with { TextHash = Hash(text) };
        }
        catch (GlossaryFormatException exception)
        {
            return new([], [], [], [new GlossaryProblem(file, exception.Line, exception.Message)]) { TextHash = Hash(text) };
        }
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private GlossaryDocument ReadRoot(GlossaryNode? root)
    {
        if (root is null or GlossaryNode.Text { Value: "" })
            return new([], [], [], []);

        if (root is not GlossaryNode.Map map)
            throw new GlossaryFormatException(root.Line, $"Expected a map of {string.Join(", ", Sections)}.");

        var fields = new GlossaryFields(_file, map, _problems);
        fields.RefuseOthersThan(Sections);
        return new(
            ReadAll(fields, "entries", ReadEntry),
            ReadAll(fields, "providers", ReadProvider),
            ReadAll(fields, "synonyms", ReadSynonyms),
            _problems);
    }

    private List<T> ReadAll<T>(GlossaryFields root, string section, Func<GlossaryFields, T?> read)
        where T : class
    {
        var results = new List<T>();
        foreach (var map in root.Maps(section))
        {
            if (read(new GlossaryFields(_file, map, _problems)) is { } result)
                results.Add(result);
        }

        return results;
    }

    private GlossaryEntry? ReadEntry(GlossaryFields fields)
    {
        fields.RefuseOthersThan("name", "groups", "service", "abstractions", "providers", "primary", "secondary", "bookkeeping");
        var groups = fields.Has("groups") ? fields.Patterns("groups") : [new NamePattern("*")];
        if (fields.Name("name") is not { } name || groups.Count == 0)
            return null;

        return new GlossaryEntry
        {
            Name = name,
            Source = _file,
            Groups = groups,
            Service = fields.Words("service"),
            Abstractions = fields.Words("abstractions"),
            Providers = fields.Words("providers"),
            Primary = fields.KindTags("primary"),
            Secondary = fields.KindTags("secondary"),
            Bookkeeping = fields.Patterns("bookkeeping"),
        };
    }

    private GlossaryProvider? ReadProvider(GlossaryFields fields)
    {
        fields.RefuseOthersThan("name", "title", "words", "groups", "kinds", "regions", "services");
        if (fields.Name("name") is not { } name)
            return null;

        return new GlossaryProvider
        {
            Name = name.ToLowerInvariant(),
            Source = _file,
            Title = fields.Has("title") ? fields.Name("title") ?? name : name,
            Words = fields.Words("words"),
            Services = fields.Words("services"),
            Groups = fields.Patterns("groups"),
            Kinds = fields.Patterns("kinds"),
            Regions = fields.Patterns("regions"),
        };
    }

    private SynonymSet? ReadSynonyms(GlossaryFields fields)
    {
        fields.RefuseOthersThan("same", "when", "means");
        var same = fields.Words("same");
        if (same.Count > 1)
            return new(_file, same, same);

        var (when, means) = (fields.Words("when"), fields.Words("means"));
        if (when.Count > 0 && means.Count > 0)
            return new(_file, when, means);

        _problems.Add(new(_file, fields.Line, "Write either 'same' with at least two words, or 'when' and 'means'."));
        return null;
    }
}
