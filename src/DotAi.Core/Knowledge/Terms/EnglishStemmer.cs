namespace DotAi.Knowledge.Terms;

/// <summary>
/// The Snowball English ("Porter2") stemmer by Martin Porter, from its published description
/// (https://snowballstem.org/algorithms/english/stemmer.html). Expects a lower-case word; words with anything but a-z in them
/// are left alone, since they are identifiers rather than English.
/// </summary>
internal static class EnglishStemmer
{
    private static readonly Dictionary<string, string> Exceptions =
        ("skis ski, skies sky, dying die, lying lie, tying tie, idly idl, gently gentl, ugly ugli, early earli, only onli, singly singl, "
        + "sky sky, news news, howe howe, atlas atlas, cosmos cosmos, bias bias, andes andes")
        .Split(", ")
        .Select(pair => pair.Split(' '))
        .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static readonly HashSet<string> InvariantAfterPlural = new(StringComparer.Ordinal)
    {
        "inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed",
    };

    public static string Stem(string word)
    {
        if (word.Length <= 2 || !word.All(char.IsAsciiLetterLower))
        {
            return word;
        }

        if (Exceptions.TryGetValue(word, out var exception))
        {
            return exception;
        }

        var stem = new StemmedWord(word);
        RemovePlural(stem);
        if (!InvariantAfterPlural.Contains(stem.ToString()))
        {
            RemoveInflection(stem);
            ReplaceFinalY(stem);
            DerivationalSuffixes.Remove(stem);
            RemoveFinalEl(stem);
        }

        return stem.ToString().ToLowerInvariant();
    }

    /// <summary>Step 1a.</summary>
    private static void RemovePlural(StemmedWord stem)
    {
        switch (stem.LongestOf("sses", "ied", "ies", "us", "ss", "s"))
        {
            case "sses":
                stem.Cut(2);
                break;
            case "ied" or "ies":
                stem.Cut(stem.Length > 4 ? 2 : 1);
                break;
            case "s" when stem.HasVowelBefore(stem.Length - 2):
                stem.Cut(1);
                break;
        }
    }

    /// <summary>Step 1b.</summary>
    private static void RemoveInflection(StemmedWord stem)
    {
        var suffix = stem.LongestOf("eedly", "ingly", "edly", "eed", "ing", "ed");
        if (suffix is "eed" or "eedly")
        {
            stem.Cut(stem.InR1(suffix) ? suffix.Length - 2 : 0);
        }
        else if (suffix is not null && stem.HasVowelBefore(stem.Length - suffix.Length))
        {
            stem.Cut(suffix.Length);
            Tidy(stem);
        }
    }

    private static void Tidy(StemmedWord stem)
    {
        if (stem.LongestOf("at", "bl", "iz") is not null)
        {
            stem.Append('e');
        }
        else if (stem.EndsInDouble)
        {
            stem.Cut(1);
        }
        else if (stem.IsShort)
        {
            stem.Append('e');
        }
    }

    /// <summary>Step 1c.</summary>
    private static void ReplaceFinalY(StemmedWord stem)
    {
        if (stem.Length > 2 && stem[^1] is 'y' or 'Y' && !StemmedWord.IsVowel(stem[^2]))
        {
            stem.Cut(1);
            stem.Append('i');
        }
    }

    /// <summary>Step 5.</summary>
    private static void RemoveFinalEl(StemmedWord stem)
    {
        var removable = stem[^1] switch
        {
            'e' => stem.InR2("e") || (stem.InR1("e") && !stem.EndsInShortSyllable(stem.Length - 1)),
            'l' => stem.InR2("l") && stem[^2] == 'l',
            _ => false,
        };
        if (removable)
        {
            stem.Cut(1);
        }
    }
}
