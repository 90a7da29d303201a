namespace DotAi.Knowledge.Terms;

/// <summary>
/// English words without a subject of their own. Few and short on purpose: what is merely common in a collection is told by its
/// rarity, and words such as "us" (a region) or "s3" must stay.
/// </summary>
internal static class StopWords
{
    private static readonly HashSet<string> Words = new(
        ("a about all also am an and any are as at be been being but by can could did do does doing each either for from further had has have "
        + "having he her here his how i if in into is it its itself just let like may me might more most must my need needs no nor not of on "
        + "one only or other our out over own please same she should so some such than that the their them then there these they this those "
        + "through to too under until up very via want wants was we were what when where which while who whom whose why will with without "
        + "would you your").Split(' '),
        StringComparer.Ordinal);

    public static bool Contains(string word) => Words.Contains(word);
}
