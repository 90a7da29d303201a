using System.Diagnostics.CodeAnalysis;

namespace DotAi.Embeddings;

/// <summary>Remembers up to <paramref name="capacity"/> values and forgets the one that was used longest ago. Safe for many threads.</summary>
internal sealed class RecentlyUsed<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _nodes = [];
    private readonly LinkedList<(TKey Key, TValue Value)> _newestFirst = [];

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_gate)
        {
            if (!_nodes.TryGetValue(key, out var node))
            {
                value = default;
                return false;
            }

            _newestFirst.Remove(node);
            _newestFirst.AddFirst(node);
            value = node.Value.Value;
            return true;
        }
    }

    public void Set(TKey key, TValue value)
    {
        lock (_gate)
        {
            if (_nodes.Remove(key, out var old))
            {
                _newestFirst.Remove(old);
            }

            _nodes[key] = _newestFirst.AddFirst((key, value));
            if (_nodes.Count > capacity)
            {
                _nodes.Remove(_newestFirst.Last!.Value.Key);
                _newestFirst.RemoveLast();
            }
        }
    }
}
