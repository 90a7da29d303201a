using System.Runtime.InteropServices;

namespace DotAi.Cel.Values;

/// <summary>The map an expression builds: insertion-ordered, with heterogeneous keys compared as CEL compares them.</summary>
internal sealed class EntryMap(int capacity) : CelMap
{
    private readonly Dictionary<CelValue, int> _positions = new(capacity, KeyComparer.Instance);
    private readonly List<KeyValuePair<CelValue, CelValue>> _entries = new(capacity);

    public override int Count => _entries.Count;

    public override CelValue KeyAt(int index) => _entries[index].Key;

    public override CelValue ValueAt(int index) => _entries[index].Value;

    public override bool TryGet(string key, out CelValue value) => TryGet(CelValue.Of(key), out value);

    public override bool TryGet(in CelValue key, out CelValue value)
    {
        if (_positions.TryGetValue(key, out var position))
        {
            value = _entries[position].Value;
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>Adds an entry; false when the key is there already.</summary>
    internal bool TryAdd(in CelValue key, in CelValue value)
    {
        ref var position = ref CollectionsMarshal.GetValueRefOrAddDefault(_positions, key, out var exists);
        if (exists)
        {
            return false;
        }

        position = _entries.Count;
        _entries.Add(new(key, value));
        return true;
    }

    internal void Set(in CelValue key, in CelValue value)
    {
        if (!TryAdd(key, value))
        {
            _entries[_positions[key]] = new(key, value);
        }
    }
}
