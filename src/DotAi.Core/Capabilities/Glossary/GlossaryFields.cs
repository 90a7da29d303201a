namespace DotAi.Capabilities.Glossary;

/// <summary>Takes typed values out of one map of a glossary file and reports what does not fit.</summary>
internal sealed class GlossaryFields(string file, GlossaryNode.Map map, List<GlossaryProblem> problems)
{
    private static readonly char[] Separators = [','];

    public int Line => map.Line;

    public bool Has(string name) => Find(name) is not null;

    public void RefuseOthersThan(params ReadOnlySpan<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, _) in map.Members)
        {
            if (!names.Contains(key.Value))
                Report(key.Line, $"'{Shorten(key.Value)}' is not known here; use {string.Join(", ", names.ToArray())}.");
            else if (!seen.Add(key.Value))
                Report(key.Line, $"'{key.Value}' is written twice; the first one counts.");
        }
    }

    public IEnumerable<GlossaryNode.Map> Maps(string name)
    {
        var node = Find(name);
        if (node is not null and not GlossaryNode.List and not GlossaryNode.Text { Value: "" })
            Report(node.Line, $"'{name}' must be a list.");

        var items = node is GlossaryNode.List list ? list.Items : [];
        if (items.Count > GlossaryLimits.MaxEntriesPerFile)
            Report(items[GlossaryLimits.MaxEntriesPerFile].Line, $"Only the first {GlossaryLimits.MaxEntriesPerFile} of '{name}' are read; split the file.");

        foreach (var item in items.Take(GlossaryLimits.MaxEntriesPerFile))
        {
            if (item is GlossaryNode.Map entry)
                yield return entry;
            else
                Report(item.Line, $"Each of '{name}' must be a map.");
        }
    }

    /// <summary>A required text.</summary>
    public string? Name(string name)
    {
        if (Find(name) is GlossaryNode.Text { Value.Length: > 0 and <= GlossaryLimits.MaxWordLength } text && !string.IsNullOrWhiteSpace(text.Value))
            return text.Value.Trim();

        Report(Find(name)?.Line ?? map.Line, $"'{name}' must be a text of at most {GlossaryLimits.MaxWordLength} characters.");
        return null;
    }

    /// <summary>Words in lower case, each once.</summary>
    public IReadOnlyList<string> Words(string name) => Find(name) is { } node ? Words(node, name) : [];

    /// <summary>Patterns for names; the empty name, which is the core group's, must be quoted to be told from nothing.</summary>
    public IReadOnlyList<NamePattern> Patterns(string name) => Find(name) switch
    {
        null => [],
        GlossaryNode.List list when list.Items.Any(IsEmptyName) => [new NamePattern(""), .. Patterns(list, name)],
        var node when IsEmptyName(node) => [new NamePattern("")],
        var node => Patterns(node, name),
    };

    /// <summary>A map from kinds to tags, or just kinds.</summary>
    public IReadOnlyList<KindTags> KindTags(string name) => Find(name) switch
    {
        null => [],
        GlossaryNode.Map kinds => [.. kinds.Members.Select(member => new KindTags(Patterns(member.Key, name), Words(member.Value, name)))],
        var node => [new KindTags(Patterns(node, name), [])],
    };

    private static bool IsEmptyName(GlossaryNode node) => node is GlossaryNode.Text { Value: "", IsQuoted: true };

    private List<NamePattern> Patterns(GlossaryNode node, string name) => [.. Texts(node, name).Select(text => new NamePattern(text))];

    private List<string> Words(GlossaryNode node, string name) =>
        [.. Texts(node, name).Select(text => text.ToLowerInvariant()).Distinct(StringComparer.Ordinal)];

    private List<string> Texts(GlossaryNode node, string name)
    {
        var parts = new List<string>();
        foreach (var item in node is GlossaryNode.List list ? list.Items : [node])
        {
            if (item is GlossaryNode.Text text)
                parts.AddRange(text.Value.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            else
                Report(item.Line, $"'{name}' holds words, not lists or maps.");
        }

        if (parts.Count > GlossaryLimits.MaxWordsPerList)
            Report(node.Line, $"'{name}' holds more than {GlossaryLimits.MaxWordsPerList} words; the rest is left out.");
        if (parts.RemoveAll(part => part.Length > GlossaryLimits.MaxWordLength) > 0)
            Report(node.Line, $"'{name}' holds words of more than {GlossaryLimits.MaxWordLength} characters; they are left out.");

        return parts[..Math.Min(parts.Count, GlossaryLimits.MaxWordsPerList)];
    }

    private GlossaryNode? Find(string name)
    {
        foreach (var (key, value) in map.Members)
        {
            if (string.Equals(key.Value, name, StringComparison.Ordinal))
                return value;
        }

        return null;
    }

    private void Report(int line, string message) => problems.Add(new(file, line, message));

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
