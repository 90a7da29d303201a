using System.Security.Cryptography;
using System.Text;
using DotAi.Kubernetes;

namespace DotAi.Capabilities.Glossary;

/// <summary>
/// The words people use for what a cluster offers: data, not code. The files that ship with DotAi are extended and overruled by a
/// user's folder: an entry or provider with a known name replaces the known one, everything else is added.
/// </summary>
public sealed class CapabilityGlossary
{
    private readonly GlossaryMatcher _matcher;

    private CapabilityGlossary(IReadOnlyList<GlossaryDocument> documents)
    {
        Entries = LastOfEachName(documents.SelectMany(document => document.Entries), entry => entry.Name);
        Providers = LastOfEachName(documents.SelectMany(document => document.Providers), provider => provider.Name);
        Synonyms = new QuerySynonyms([.. documents.SelectMany(document => document.Synonyms)]);
        Problems = [.. documents.SelectMany(document => document.Problems)];
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(documents.Select(document => document.TextHash)))))[..16];
        _matcher = new GlossaryMatcher(Entries, Providers);
    }

    /// <summary>The glossary that ships with DotAi.</summary>
    public static CapabilityGlossary BuiltIn { get; } = new(GlossaryFiles.ReadBuiltIn());

    public IReadOnlyList<GlossaryEntry> Entries { get; }

    public IReadOnlyList<GlossaryProvider> Providers { get; }

    /// <summary>What words of a question may also mean; has no part in tags.</summary>
    public QuerySynonyms Synonyms { get; }

    /// <summary>Changes whenever the text of any of its files does.</summary>
    public string Fingerprint { get; }

    /// <summary>What could not be used, by file and line.</summary>
    public IReadOnlyList<GlossaryProblem> Problems { get; }

    /// <summary>
    /// The built-in glossary with the <c>*.yaml</c>, <c>*.yml</c> and <c>*.json</c> files of a folder laid over it, in ordinal order
    /// of their names. A missing folder or a bad file is a problem in the result, never an error.
    /// </summary>
    public static CapabilityGlossary Load(string? userFolder) =>
        string.IsNullOrWhiteSpace(userFolder) ? BuiltIn : new([.. GlossaryFiles.ReadBuiltIn(), .. GlossaryFiles.ReadFolder(userFolder)]);

    /// <summary>What the glossary knows about the kind; never null, possibly nothing.</summary>
    public GlossaryMatch Match(ServedResource resource) => _matcher.Match(resource.Group, resource.Kind);

    internal static CapabilityGlossary FromTexts(params ReadOnlySpan<(string File, string Text)> files)
    {
        var documents = new List<GlossaryDocument>();
        foreach (var (file, text) in files)
            documents.Add(GlossaryReader.Read(file, text));

        return new(documents);
    }

    private static List<T> LastOfEachName<T>(IEnumerable<T> items, Func<T, string> name)
    {
        var positions = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var results = new List<T>();
        foreach (var item in items)
        {
            if (positions.TryGetValue(name(item), out var position))
            {
                results[position] = item;
                continue;
            }

            positions.Add(name(item), results.Count);
            results.Add(item);
        }

        return results;
    }
}
