using DotAi.Cel.Values;

namespace DotAi.Cel.Libraries;

/// <summary>Functions with positions in text, by code point as the reference implementation counts.</summary>
internal static class StringPositions
{
    internal static CelValue CharAt(string text, long index)
    {
        var offset = CodePoints.OffsetOf(text, index);
        if (offset < 0)
        {
            return OutOfRange(index);
        }

        var end = CodePoints.OffsetOf(text, index + 1);
        return CelValue.Of(end < 0 ? "" : text[offset..end]);
    }

    internal static CelValue Substring(string text, long start, long? end)
    {
        if (end is { } last && start > last)
        {
            return CelError.Value($"invalid substring range. start: {start}, end: {last}");
        }

        var from = CodePoints.OffsetOf(text, start);
        var to = end is { } given ? CodePoints.OffsetOf(text, given) : text.Length;
        return from < 0 ? OutOfRange(start) : to < 0 ? OutOfRange(end!.Value) : CelValue.Of(text[from..to]);
    }

    internal static CelValue IndexOf(string text, string part, long offset, CelDialect dialect)
    {
        var from = CodePoints.OffsetOf(text, offset);
        if (offset < 0 || (from < 0 && dialect == CelDialect.Specification))
        {
            return OutOfRange(offset);
        }

        if (part.Length == 0)
        {
            return CelValue.Of(from < 0 ? CodePoints.Count(text) : offset);
        }

        var found = from < 0 ? -1 : text.IndexOf(part, from, StringComparison.Ordinal);
        return CelValue.Of(found < 0 ? -1L : CodePoints.Count(text.AsSpan(0, found)));
    }

    internal static CelValue LastIndexOf(string text, string part, long? offset, CelDialect dialect)
    {
        var size = CodePoints.Count(text);
        if (offset < 0 || (offset > size && dialect == CelDialect.Specification))
        {
            return OutOfRange(offset.Value);
        }

        if (part.Length == 0)
        {
            return CelValue.Of(Math.Min(offset ?? size, size));
        }

        if (offset >= size || part.Length > text.Length)
        {
            return CelValue.Of(-1L);
        }

        // The last place a match may begin, then the units it may reach.
        var last = offset is { } given ? CodePoints.OffsetOf(text, given) : text.Length;
        var searched = text.AsSpan(0, (int)Math.Min(text.Length, (long)last + part.Length));
        var found = searched.LastIndexOf(part, StringComparison.Ordinal);
        return CelValue.Of(found < 0 ? -1L : CodePoints.Count(text.AsSpan(0, found)));
    }

    private static CelValue OutOfRange(long index) => CelError.Value($"index out of range: {index}");
}
