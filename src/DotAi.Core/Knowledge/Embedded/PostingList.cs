namespace DotAi.Knowledge.Embedded;

/// <summary>The slots that hold one term, with its weight in each. Slots that died stay until the index is rebuilt; readers skip them.</summary>
internal sealed class PostingList
{
    private int[] _slots = new int[2];
    private float[] _weights = new float[2];
    private int _count;

    public ReadOnlySpan<int> Slots => _slots.AsSpan(0, _count);

    public ReadOnlySpan<float> Weights => _weights.AsSpan(0, _count);

    public void Add(int slot, float weight)
    {
        if (_count == _slots.Length)
        {
            Array.Resize(ref _slots, _count * 2);
            Array.Resize(ref _weights, _count * 2);
        }

        (_slots[_count], _weights[_count]) = (slot, weight);
        _count++;
    }
}
