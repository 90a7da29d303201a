using System.Text;

namespace DotAi.Capabilities.Analysis;

/// <summary>
/// Makes a short text of a schema's description, which is untrusted and often boilerplate: only the first sentences that say
/// something, without links, control characters and line breaks.
/// </summary>
internal static class DescriptionText
{
    public const int MaxLength = 400;
    private const int MaxRead = 4_000;
    private const int MaxSentences = 3;
    private const int ShortestSentence = 12;

    private static readonly string[] Boilerplate =
    [
        "is the schema for the", "is the schema for ", "defines the desired state", "defines the observed state", "specification of the desired",
        "more info", "see https", "see http", "for more details", "contains the specification", "spec defines", "apiversion defines",
        "describes the desired state", "spec holds", "refer to the api documentation", "compatibility level",
        "the specification of the", "is a specification for the",
    ];

    /// <summary>The text worth showing, or an empty text.</summary>
    public static string Clean(string text)
    {
        var result = new StringBuilder();
        var taken = 0;
        foreach (var sentence in Sentences(Flatten(text)))
        {
            if (!SaysSomething(sentence))
                continue;

            if (taken > 0 && result.Length + sentence.Length + 1 > MaxLength)
                break;

            result.Append(result.Length > 0 ? " " : "").Append(sentence);
            if (++taken == MaxSentences)
                break;
        }

        return Shorten(result.ToString(), MaxLength);
    }

    /// <summary>The text on one line, cut between words.</summary>
    public static string Shorten(string text, int length)
    {
        if (text.Length <= length)
            return text;

        var cut = text.LastIndexOf(' ', length - 1);
        var end = cut > length / 2 ? cut : length - 1;
        if (char.IsHighSurrogate(text[end - 1]))
            end--;
        return text[..end].TrimEnd(' ', ',', ';', ':') + "…";
    }

    /// <summary>One line of words without links and control characters.</summary>
    public static string Flatten(string text)
    {
        var words = new StringBuilder();
        foreach (var word in text[..Math.Min(text.Length, MaxRead)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var clean = string.Concat(word.Where(IsShown));
            if (clean.Length > 0 && !clean.Contains("://", StringComparison.Ordinal))
                words.Append(words.Length > 0 ? " " : "").Append(clean);
        }

        return words.ToString();
    }

    private static bool IsShown(char character) =>
        !char.IsControl(character) && character is not ('`' or '*' or '\uFFFD') && !char.IsSurrogate(character)
        && char.GetUnicodeCategory(character) is not System.Globalization.UnicodeCategory.Format;

    private static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('.' or '!' or '?') || (at + 1 < text.Length && text[at + 1] != ' ') || IsAbbreviation(text, at))
                continue;

            yield return text[start..(at + 1)].Trim();
            start = at + 1;
        }

        if (text[start..].Trim() is { Length: > 0 } rest)
            yield return rest + ".";
    }

    private static bool IsAbbreviation(string text, int dot) =>
        text.AsSpan(0, dot).EndsWith("e.g", StringComparison.OrdinalIgnoreCase)
        || text.AsSpan(0, dot).EndsWith("i.e", StringComparison.OrdinalIgnoreCase)
        || text.AsSpan(0, dot).EndsWith(" etc", StringComparison.OrdinalIgnoreCase);

    private static bool SaysSomething(string sentence) =>
        sentence.Length >= ShortestSentence
        && !Array.Exists(Boilerplate, phrase => sentence.Contains(phrase, StringComparison.OrdinalIgnoreCase));
}
