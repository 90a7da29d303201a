using System.Buffers;

namespace DotAi.Knowledge.Embedded;

/// <summary>
/// Scores slots by shared terms and by vector. Inverse document frequency is Qdrant's: <c>ln((N - df + 0.5) / (df + 0.5) + 1)</c>,
/// N being the items with terms, whatever the filter (https://qdrant.tech/documentation/concepts/indexing/#idf-modifier).
/// </summary>
internal sealed class LegScorer(int dimensions)
{
    private readonly Dictionary<uint, PostingList> _postings = [];
    private readonly VectorBlocks _vectors = new(dimensions);
    private readonly SlotSet _weighed = new();
    private readonly SlotSet _encoded = new();
    private int _weighedCount;

    public void Add(int slot, SparseVector? terms, float[]? vector)
    {
        if (terms is { Indices.Length: > 0 })
        {
            AddTerms(slot, terms);
        }

        if (vector is not null)
        {
            _vectors.Set(slot, vector);
            _encoded.Add(slot);
        }
    }

    public void Remove(int slot)
    {
        if (_weighed.Contains(slot))
        {
            _weighed.Remove(slot);
            _weighedCount--;
        }

        _encoded.Remove(slot);
    }

    public ScoredId[] Search(LegSearch search, SlotSet passing, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var scores = ArrayPool<double>.Shared.Rent(Math.Max(1, ids.Count));
        try
        {
            Array.Clear(scores, 0, ids.Count);
            var found = new HashSet<int>();
            if (search.Terms is { } terms)
            {
                found.UnionWith(BestByTerms(terms, search.Depth, scores, passing, ids, cancellationToken));
            }

            if (search.Vector is { } vector)
            {
                found.UnionWith(BestByVector(vector, search.Depth, passing, ids, cancellationToken));
            }

            return [.. found.Select(slot => new ScoredId(ids[slot], scores[slot], VectorScore(slot, search.Vector)))];
        }
        finally
        {
            ArrayPool<double>.Shared.Return(scores);
        }
    }

    private IEnumerable<int> BestByTerms(
        SparseVector query, int depth, double[] scores, SlotSet passing, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var sharing = new SlotSet();
        for (var i = 0; i < query.Indices.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_postings.TryGetValue(query.Indices[i], out var postings))
            {
                AddScores(postings, query.Values[i], scores, sharing);
            }
        }

        var best = new BestSlots(depth, ids);
        foreach (var slot in sharing.Intersect(passing).Slots())
        {
            best.Offer(slot, scores[slot]);
        }

        return best.Slots();
    }

    private void AddScores(PostingList postings, float queryWeight, double[] scores, SlotSet sharing)
    {
        var frequency = 0;
        foreach (var slot in postings.Slots)
        {
            frequency += _weighed.Contains(slot) ? 1 : 0;
        }

        var factor = queryWeight * Math.Log(((_weighedCount - frequency + 0.5) / (frequency + 0.5)) + 1);
        var slots = postings.Slots;
        var weights = postings.Weights;
        for (var i = 0; i < slots.Length; i++)
        {
            if (_weighed.Contains(slots[i]))
            {
                scores[slots[i]] += factor * weights[i];
                sharing.Add(slots[i]);
            }
        }
    }

    private IEnumerable<int> BestByVector(
        float[] query, int depth, SlotSet passing, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var best = new BestSlots(depth, ids);
        var scored = 0;
        foreach (var slot in _encoded.Intersect(passing).Slots())
        {
            if ((++scored & 1023) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            best.Offer(slot, _vectors.Dot(slot, query));
        }

        return best.Slots();
    }

    private double VectorScore(int slot, float[]? query) =>
        query is null || !_encoded.Contains(slot) ? 0 : _vectors.Dot(slot, query);

    private void AddTerms(int slot, SparseVector terms)
    {
        _weighed.Add(slot);
        _weighedCount++;
        for (var i = 0; i < terms.Indices.Length; i++)
        {
            if (!_postings.TryGetValue(terms.Indices[i], out var postings))
            {
                _postings[terms.Indices[i]] = postings = new PostingList();
            }

            postings.Add(slot, terms.Values[i]);
        }
    }
}
