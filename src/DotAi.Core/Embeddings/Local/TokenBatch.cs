using System.Runtime.InteropServices;

namespace DotAi.Embeddings.Local;

/// <summary>
/// Texts that pass through the network together, their tokens one after the other. A batch of many short texts costs little more
/// than one long one, because the weights travel through the processor's caches once.
/// </summary>
internal sealed class TokenBatch
{
    /// <summary>Rows of a batch; also the number of tokens after which the model cuts a text off.</summary>
    public const int Capacity = 128;

    private readonly int[] _ids = new int[Capacity];
    private readonly List<TextSpan> _spans = [];

    /// <summary>Number of tokens.</summary>
    public int Rows { get; private set; }

    public ReadOnlySpan<int> Ids => _ids.AsSpan(0, Rows);

    public ReadOnlySpan<TextSpan> Spans => CollectionsMarshal.AsSpan(_spans);

    /// <summary>Adds a text's first <see cref="Capacity"/> tokens, or answers false when there is no room for them.</summary>
    /// <param name="ids">At least one.</param>
    public bool TryAdd(int text, ReadOnlySpan<int> ids)
    {
        ArgumentOutOfRangeException.ThrowIfZero(ids.Length, nameof(ids));
        var clipped = ids[..Math.Min(ids.Length, Capacity)];
        if (Rows + clipped.Length > Capacity)
        {
            return false;
        }

        clipped.CopyTo(_ids.AsSpan(Rows));
        _spans.Add(new TextSpan(text, Rows, clipped.Length));
        Rows += clipped.Length;
        return true;
    }

    public void Clear()
    {
        Rows = 0;
        _spans.Clear();
    }
}
