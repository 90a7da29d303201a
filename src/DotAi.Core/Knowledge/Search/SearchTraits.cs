namespace DotAi.Knowledge.Search;

/// <summary>What of an item, beside its words, decides its rank.</summary>
public sealed record SearchTraits
{
    public static SearchTraits None { get; } = new();

    /// <summary>What every score of the item is multiplied by, 0..1: less than 1 for what is seldom meant.</summary>
    public double Factor { get; init; } = 1;

    /// <summary>Who runs it; empty when that does not matter.</summary>
    public IReadOnlyList<string> Providers { get; init; } = [];

    /// <summary>Of several items with the same name this one is meant, unless more is said.</summary>
    public bool IsUsual { get; init; }

    /// <summary>Name of the item that is meant instead of this one wherever both exist, or null.</summary>
    public string? SucceededBy { get; init; }
}
