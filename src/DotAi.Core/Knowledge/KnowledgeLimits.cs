namespace DotAi.Knowledge;

/// <summary>Bounds that every store keeps, so that an item accepted by one is accepted by the other.</summary>
public static class KnowledgeLimits
{
    /// <summary>Bytes of a payload as UTF-8 JSON.</summary>
    public const int PayloadBytes = 1024 * 1024;

    /// <summary>Terms of one item.</summary>
    public const int TermsPerItem = 16_384;

    /// <summary>Items of one page.</summary>
    public const int PageSize = 1_000;

    /// <summary>Items that one leg of a search may ask for.</summary>
    public const int Depth = 10_000;

    /// <summary>Length of a vector.</summary>
    public const int Dimensions = 8_192;
}
