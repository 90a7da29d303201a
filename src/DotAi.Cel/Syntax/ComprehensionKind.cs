namespace DotAi.Cel.Syntax;

internal enum ComprehensionKind : byte
{
    All,
    Exists,
    ExistsOne,
    /// <summary><c>map</c>, <c>filter</c> and <c>transformList</c>: a list of results.</summary>
    List,
    /// <summary><c>transformMap</c>: the range's keys with new values.</summary>
    MapValues,
    /// <summary><c>transformMapEntry</c>: one-entry maps, merged.</summary>
    MapEntries,
}
