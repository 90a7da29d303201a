namespace DotAi.Knowledge.Search;

/// <summary>What is searched for.</summary>
/// <param name="Text">Words, an intent, or the exact name of an item.</param>
/// <param name="Limit">Hits wanted, 1 to <see cref="MaxLimit"/>.</param>
/// <param name="Filter">What may be found at all.</param>
/// <param name="Vector">The text's unit-length embedding, or null to let the search encode it when it can.</param>
public sealed record SearchQuery(string Text, int Limit, ItemFilter Filter, float[]? Vector = null)
{
    public const int MaxLimit = 200;

    /// <summary>Best hits to leave out, because an earlier page had them.</summary>
    public int Offset { get; init; }
}
