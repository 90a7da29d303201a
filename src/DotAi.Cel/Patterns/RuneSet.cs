namespace DotAi.Cel.Patterns;

/// <summary>A set of code points: sorted ranges that do not touch, with a bitmap for ASCII.</summary>
internal sealed class RuneSet
{
    internal const int Highest = 0x10FFFF;
    private readonly (int Low, int High)[] _ranges;
    private readonly UInt128 _ascii;

    internal RuneSet(IEnumerable<(int Low, int High)> ranges)
    {
        _ranges = Normalise(ranges);
        foreach (var (low, high) in _ranges)
        {
            for (var c = low; c <= Math.Min(high, 127); c++)
            {
                _ascii |= UInt128.One << c;
            }
        }
    }

    internal static RuneSet Everything { get; } = new([(0, Highest)]);

    internal static RuneSet NotNewline { get; } = Of('\n').Negated();

    internal IReadOnlyList<(int Low, int High)> Ranges => _ranges;

    internal static RuneSet Of(int rune) => new([(rune, rune)]);

    internal bool Contains(int rune)
    {
        if (rune < 128)
        {
            return (_ascii >> rune & UInt128.One) != UInt128.Zero;
        }

        var (low, high) = (0, _ranges.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (rune < _ranges[middle].Low)
            {
                high = middle - 1;
            }
            else if (rune > _ranges[middle].High)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    internal RuneSet Negated()
    {
        var ranges = new List<(int, int)>();
        var next = 0;
        foreach (var (low, high) in _ranges)
        {
            if (low > next)
            {
                ranges.Add((next, low - 1));
            }

            next = high + 1;
        }

        if (next <= Highest)
        {
            ranges.Add((next, Highest));
        }

        return new(ranges);
    }

    private static (int Low, int High)[] Normalise(IEnumerable<(int Low, int High)> ranges)
    {
        var merged = new List<(int Low, int High)>();
        foreach (var range in ranges.Order())
        {
            if (merged.Count > 0 && range.Low <= merged[^1].High + 1)
            {
                merged[^1] = (merged[^1].Low, Math.Max(merged[^1].High, range.High));
            }
            else
            {
                merged.Add(range);
            }
        }

        return [.. merged];
    }
}
