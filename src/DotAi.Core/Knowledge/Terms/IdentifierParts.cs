namespace DotAi.Knowledge.Terms;

/// <summary>
/// Splits an identifier where its case says so: <c>DBInstance</c> is db and instance, <c>S3Bucket</c> s3 and bucket, while plural and
/// versioned acronyms (<c>VMs</c>, <c>IPv4</c>) stay whole.
/// </summary>
internal static class IdentifierParts
{
    public static IEnumerable<string> Split(string word)
    {
        var start = 0;
        for (var i = 1; i < word.Length; i++)
        {
            if (StartsPart(word, i))
            {
                yield return word[start..i];
                start = i;
            }
        }

        yield return word[start..];
    }

    private static bool StartsPart(string word, int i)
    {
        if (!char.IsUpper(word[i]))
        {
            return false;
        }

        // An upper-case letter ends what is not upper case, and is the first of a capitalised word after an acronym.
        return !char.IsUpper(word[i - 1]) || (i + 1 < word.Length && char.IsLower(word[i + 1]) && !EndsAcronym(word, i + 1));
    }

    /// <summary>A lower-case s at the end of an acronym, or its v before a digit, belongs to the acronym.</summary>
    private static bool EndsAcronym(string word, int i) => word[i] switch
    {
        's' => i + 1 == word.Length || char.IsUpper(word[i + 1]) || char.IsDigit(word[i + 1]),
        'v' => i + 1 < word.Length && char.IsDigit(word[i + 1]),
        _ => false,
    };
}
