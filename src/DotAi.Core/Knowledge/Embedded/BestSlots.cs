namespace DotAi.Knowledge.Embedded;

/// <summary>Keeps the best of many scored slots. Equal scores are ordered by ascending id, so that every run answers the same.</summary>
internal sealed class BestSlots(int capacity, IReadOnlyList<Guid> ids)
{
    // The root of the queue is the worst one kept.
    private readonly PriorityQueue<int, (double Score, Guid Id)> _kept = new(WorstFirst.Instance);

    public void Offer(int slot, double score)
    {
        if (_kept.Count < capacity)
        {
            _kept.Enqueue(slot, (score, ids[slot]));
        }
        else if (_kept.TryPeek(out _, out var worst) && score >= worst.Score)
        {
            _kept.EnqueueDequeue(slot, (score, ids[slot]));
        }
    }

    /// <summary>The slots kept, in no particular order.</summary>
    public IEnumerable<int> Slots() => _kept.UnorderedItems.Select(kept => kept.Element);

    private sealed class WorstFirst : IComparer<(double Score, Guid Id)>
    {
        public static WorstFirst Instance { get; } = new();

        public int Compare((double Score, Guid Id) x, (double Score, Guid Id) y) =>
            x.Score.CompareTo(y.Score) is not 0 and var byScore ? byScore : y.Id.CompareTo(x.Id);
    }
}
