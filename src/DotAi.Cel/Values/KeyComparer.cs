namespace DotAi.Cel.Values;

/// <summary>Equality of map keys: 1, 1u and 1.0 are one key. Hash codes agree with that.</summary>
internal sealed class KeyComparer : IEqualityComparer<CelValue>
{
    internal static readonly KeyComparer Instance = new();

    public bool Equals(CelValue x, CelValue y) => Equality.AreEqual(x, y);

    public int GetHashCode(CelValue obj) => Equality.HashOf(obj);

    /// <summary>True for the kinds the specification allows as keys of a map.</summary>
    internal static bool IsKey(in CelValue value) =>
        value.Kind is CelKind.String or CelKind.Int or CelKind.UInt or CelKind.Bool;
}
