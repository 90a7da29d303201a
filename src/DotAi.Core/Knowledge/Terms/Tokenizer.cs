namespace DotAi.Knowledge.Terms;

/// <summary>
/// Cuts text into words at everything that is neither letter nor digit, and words into terms. No word is too short: "db" and "S3" are
/// what people search for.
/// </summary>
internal static class Tokenizer
{
    /// <summary>What follows in a longer text is not read.</summary>
    public const int MaxCharacters = 65_536;

    /// <summary>Longer runs are encoded data rather than words.</summary>
    public const int MaxWordLength = 100;

    private const int ShortestNameBeforeDigits = 3;

    /// <summary>The words of the text but stop words, in order, repetitions included.</summary>
    public static IEnumerable<TextWord> Words(string text)
    {
        var folded = TextFolding.Fold(text.Length <= MaxCharacters ? text : text[..MaxCharacters]);
        for (var start = 0; start < folded.Length;)
        {
            var end = start;
            while (end < folded.Length && (char.IsLetterOrDigit(folded[end]) || IsInnerApostrophe(folded, end)))
            {
                end++;
            }

            if (end > start && end - start <= MaxWordLength && Word(folded[start..end]) is { } word)
            {
                yield return word;
            }

            start = end + 1;
        }
    }

    private static bool IsInnerApostrophe(string text, int at) =>
        text[at] == '\'' && at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);

    private static TextWord? Word(string written)
    {
        var word = (written.EndsWith("'s", StringComparison.Ordinal) ? written[..^2] : written).Replace("'", "", StringComparison.Ordinal);
        var lower = word.ToLowerInvariant();
        if (StopWords.Contains(lower))
        {
            return null;
        }

        var parts = IdentifierParts.Split(word)
            .SelectMany(Spellings)
            .Select(part => part.ToLowerInvariant())
            .Where(part => !StopWords.Contains(part));
        return new TextWord(lower, [.. parts.Prepend(lower).Select(EnglishStemmer.Stem).Distinct()]);
    }

    /// <summary>The part, and what it is called when its version or the plural of an acronym is left away.</summary>
    private static IEnumerable<string> Spellings(string part) =>
        new[] { part, WithoutVersion(part), SingularAcronym(part) }.OfType<string>();

    private static string? SingularAcronym(string part) =>
        part.Length > 2 && part[^1] == 's' && part.AsSpan()[..^1].IndexOfAnyExceptInRange('A', 'Z') < 0 ? part[..^1] : null;

    /// <summary>The name of <c>route53</c>, <c>postgres14</c> or <c>sha256</c>; nothing for <c>s3</c> and <c>ec2</c>, which are names themselves.</summary>
    private static string? WithoutVersion(string part)
    {
        var name = part.TrimEnd([.. "0123456789"]);
        return name.Length >= ShortestNameBeforeDigits && name.Length < part.Length && name.All(char.IsLetter) ? name : null;
    }
}
