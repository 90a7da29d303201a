namespace DotAi.Cel;

/// <summary>A map or object that an expression can read. Implement it to evaluate over a caller's own data without copying.</summary>
public abstract class CelMap
{
    /// <summary>Number of entries.</summary>
    public abstract int Count { get; }

    /// <summary>The value of a string key; the path that field selection takes.</summary>
    public abstract bool TryGet(string key, out CelValue value);

    /// <summary>The value of any key. Numbers of different types that are equal name the same entry.</summary>
    public virtual bool TryGet(in CelValue key, out CelValue value)
    {
        if (key.Kind == CelKind.String)
        {
            return TryGet(key.AsString(), out value);
        }

        value = default;
        return false;
    }

    /// <summary>The key of the entry at a position in iteration order.</summary>
    public abstract CelValue KeyAt(int index);

    /// <summary>The value of the entry at a position in iteration order.</summary>
    public abstract CelValue ValueAt(int index);

    /// <summary>A map over these entries, in their order. A repeated key keeps its last value.</summary>
    public static CelMap Of(IEnumerable<KeyValuePair<string, CelValue>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var map = new Values.EntryMap(4);
        foreach (var (key, value) in entries)
        {
            map.Set(CelValue.Of(key), value);
        }

        return map;
    }
}
