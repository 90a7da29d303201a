using DotAi.Cel.Evaluation;
using DotAi.Cel.Values;

namespace DotAi.Cel.Libraries;

/// <summary>Sorting by keys of one comparable type.</summary>
internal static class ListOrder
{
    internal static CelValue Sort(CelContext context, CelList list, CelList keys)
    {
        if (list.Count != keys.Count)
        {
            return CelError.Value($"{list.Count} elements cannot be sorted by {keys.Count} keys");
        }

        var positions = new int[list.Count];
        for (var i = 0; i < positions.Length; i++)
        {
            positions[i] = i;
            if (!Comparable(keys[i]))
            {
                return CelError.Value("list elements must be comparable");
            }

            if (keys[i].Kind != keys[0].Kind)
            {
                return CelError.Value("list elements must have the same type");
            }
        }

        context.Charge((long)(list.Count * Math.Max(1, Math.Log2(list.Count + 1))));

        // Ties keep their order, which Array.Sort alone does not promise.
        Array.Sort(positions, (left, right) => (Comparison.Order(keys[left], keys[right]) ?? 0) is not 0 and var order ? order : left.CompareTo(right));
        return CelValue.Of(new ArrayList(Array.ConvertAll(positions, p => list[p])));
    }

    private static bool Comparable(in CelValue key) =>
        key.IsNumber || key.Kind is CelKind.Bool or CelKind.String or CelKind.Bytes or CelKind.Timestamp or CelKind.Duration;
}
