namespace DotAi.Cel;

/// <summary>A list that an expression can read. Implement it to evaluate over a caller's own data without copying.</summary>
public abstract class CelList
{
    /// <summary>Number of elements.</summary>
    public abstract int Count { get; }

    /// <summary>The element at a position that is known to lie in the list.</summary>
    public abstract CelValue this[int index] { get; }

    /// <summary>A list over these elements; the list takes the array over.</summary>
    public static CelList Of(params CelValue[] elements) => new Values.ArrayList(elements);
}
