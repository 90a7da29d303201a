namespace DotAi.Knowledge.Terms;

/// <summary>Steps 2 to 4 of the Snowball English description. The longest suffix decides, whether or not its condition holds.</summary>
internal static class DerivationalSuffixes
{
    private static readonly (string Suffix, string Replacement)[] Step2 = LongestFirst(
    [
        ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("entli", "ent"), ("izer", "ize"), ("ization", "ize"),
        ("ational", "ate"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("aliti", "al"), ("alli", "al"), ("fulness", "ful"),
        ("ousli", "ous"), ("ousness", "ous"), ("iveness", "ive"), ("iviti", "ive"), ("biliti", "ble"), ("bli", "ble"), ("fulli", "ful"),
        ("lessli", "less"), ("ogi", "og"), ("li", ""),
    ]);

    private static readonly (string Suffix, string Replacement)[] Step3 = LongestFirst(
    [
        ("tional", "tion"), ("ational", "ate"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
        ("ative", ""),
    ]);

    private static readonly (string Suffix, string Replacement)[] Step4 = LongestFirst(
    [
        ("al", ""), ("ance", ""), ("ence", ""), ("er", ""), ("ic", ""), ("able", ""), ("ible", ""), ("ant", ""), ("ement", ""), ("ment", ""),
        ("ent", ""), ("ism", ""), ("ate", ""), ("iti", ""), ("ous", ""), ("ive", ""), ("ize", ""), ("ion", ""),
    ]);

    public static void Remove(StemmedWord stem)
    {
        if (Find(stem, Step2) is { } second && stem.InR1(second.Suffix) && AllowedInStep2(stem, second.Suffix))
        {
            stem.Replace(second.Suffix, second.Replacement);
        }

        if (Find(stem, Step3) is { } third && stem.InR1(third.Suffix) && (third.Suffix != "ative" || stem.InR2(third.Suffix)))
        {
            stem.Replace(third.Suffix, third.Replacement);
        }

        if (Find(stem, Step4) is { } fourth && stem.InR2(fourth.Suffix) && (fourth.Suffix != "ion" || Before(stem, fourth.Suffix) is 's' or 't'))
        {
            stem.Replace(fourth.Suffix, fourth.Replacement);
        }
    }

    private static bool AllowedInStep2(StemmedWord stem, string suffix) => suffix switch
    {
        "ogi" => Before(stem, suffix) == 'l',
        "li" => "cdeghkmnrt".Contains(Before(stem, suffix), StringComparison.Ordinal),
        _ => true,
    };

    private static char Before(StemmedWord stem, string suffix) => stem.Length > suffix.Length ? stem[^(suffix.Length + 1)] : '\0';

    private static (string Suffix, string Replacement)? Find(StemmedWord stem, (string Suffix, string Replacement)[] suffixes)
    {
        foreach (var candidate in suffixes)
        {
            if (stem.EndsWith(candidate.Suffix))
            {
                return candidate;
            }
        }

        return null;
    }

    private static (string Suffix, string Replacement)[] LongestFirst((string Suffix, string Replacement)[] suffixes) =>
        [.. suffixes.OrderByDescending(entry => entry.Suffix.Length)];
}
