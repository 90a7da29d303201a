using System.Numerics;

namespace DotAi.Knowledge.Embedded;

/// <summary>A growing set of small numbers, one bit each.</summary>
internal sealed class SlotSet
{
    private ulong[] _words;

    public SlotSet()
        : this([])
    {
    }

    private SlotSet(ulong[] words) => _words = words;

    public int Count => _words.Sum(BitOperations.PopCount);

    public bool Contains(int slot) => slot >> 6 is var word && word < _words.Length && (_words[word] & (1UL << (slot & 63))) != 0;

    public void Add(int slot)
    {
        if (slot >> 6 >= _words.Length)
        {
            Array.Resize(ref _words, Math.Max((slot >> 6) + 1, _words.Length * 2));
        }

        _words[slot >> 6] |= 1UL << (slot & 63);
    }

    public void Remove(int slot)
    {
        if (slot >> 6 < _words.Length)
        {
            _words[slot >> 6] &= ~(1UL << (slot & 63));
        }
    }

    public SlotSet Intersect(SlotSet other)
    {
        var words = new ulong[Math.Min(_words.Length, other._words.Length)];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = _words[i] & other._words[i];
        }

        return new SlotSet(words);
    }

    public SlotSet Except(SlotSet other)
    {
        ulong[] words = [.. _words];
        for (var i = 0; i < Math.Min(words.Length, other._words.Length); i++)
        {
            words[i] &= ~other._words[i];
        }

        return new SlotSet(words);
    }

    /// <summary>The members in ascending order.</summary>
    public IEnumerable<int> Slots()
    {
        for (var i = 0; i < _words.Length; i++)
        {
            for (var rest = _words[i]; rest != 0; rest &= rest - 1)
            {
                yield return (i << 6) + BitOperations.TrailingZeroCount(rest);
            }
        }
    }
}
