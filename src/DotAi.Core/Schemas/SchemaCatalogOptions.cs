namespace DotAi.Schemas;

/// <summary>Limits of the <see cref="SchemaCatalog"/>.</summary>
public sealed record SchemaCatalogOptions
{
    /// <summary>
    /// How much schema text, in bytes of JSON, may stay parsed in memory. Parsed schemas share their parts and take about a
    /// third of their text, so this holds some ten thousand kinds.
    /// </summary>
    public long CapacityBytes { get; init; } = 512L * 1024 * 1024;
}
