using System.Text;

namespace DotAi.Schemas.Search;

/// <summary>Splits identifiers and sentences into comparable words: lower case, camel case parted, plural endings taken off.</summary>
internal static class FieldWords
{
    private const int MaxWords = 200;

    public static List<string> Split(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var at = 0; at < text.Length && words.Count < MaxWords; at++)
        {
            if (!char.IsLetterOrDigit(text[at]) || StartsWord(text, at))
            {
                Finish(word, words);
            }

            if (char.IsLetterOrDigit(text[at]))
            {
                word.Append(char.ToLowerInvariant(text[at]));
            }
        }

        Finish(word, words);
        return words;
    }

    /// <summary>A capital after a small letter, or the last capital of an abbreviation: db|Subnet, IP|Address.</summary>
    private static bool StartsWord(string text, int at) =>
        at > 0
        && char.IsUpper(text[at])
        && (char.IsLower(text[at - 1]) || char.IsDigit(text[at - 1]) || (at + 1 < text.Length && char.IsUpper(text[at - 1]) && char.IsLower(text[at + 1])));

    private static void Finish(StringBuilder word, List<string> words)
    {
        if (word.Length > 0)
        {
            words.Add(Singular(word.ToString()));
            word.Clear();
        }
    }

    private static string Singular(string word) => word switch
    {
        { Length: > 4 } when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        { Length: > 3 } when word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') => word[..^1],
        _ => word,
    };
}
