namespace DotAi.Cel.Tests.Support;

/// <summary>A caller's own map with keys of any kind.</summary>
internal sealed class PairMap((CelValue Key, CelValue Value)[] pairs) : CelMap
{
    public override int Count => pairs.Length;

    public override bool TryGet(string key, out CelValue value) => TryGet(CelValue.Of(key), out value);

    public override bool TryGet(in CelValue key, out CelValue value)
    {
        foreach (var pair in pairs)
        {
            if (pair.Key == key)
            {
                value = pair.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    public override CelValue KeyAt(int index) => pairs[index].Key;

    public override CelValue ValueAt(int index) => pairs[index].Value;
}
