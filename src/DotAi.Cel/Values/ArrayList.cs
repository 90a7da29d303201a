namespace DotAi.Cel.Values;

internal sealed class ArrayList(CelValue[] elements) : CelList
{
    internal static readonly ArrayList Empty = new([]);

    public override int Count => elements.Length;

    public override CelValue this[int index] => elements[index];

    internal ReadOnlySpan<CelValue> Span => elements;
}
