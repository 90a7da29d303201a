using System.Collections.Concurrent;
using DotAi.Knowledge.Terms;

namespace DotAi.Knowledge.Search;

/// <summary>
/// Keeps what searches need of each collection in memory. The items are exact: a search names the version it found, and another version
/// is read anew. The words may be a little old: they are read anew in the background when the number of items has changed or they are
/// five minutes old, and before the search when a tenth of the items came or went.
/// </summary>
internal sealed class SearchLexicons(IKnowledgeStore store, TimeProvider time)
{
    private const int PageSize = 500;
    private const double ToleratedShare = 0.1;
    private static readonly TimeSpan LongestAge = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ShortestAge = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<SearchProfile, SearchLexicon> _lexicons = [];
    private readonly Dictionary<SearchProfile, Task<SearchLexicon>> _readings = [];
    private readonly Lock _gate = new();

    public async ValueTask<SearchLexicon> GetAsync(SearchProfile profile, long count, CancellationToken cancellationToken)
    {
        if (!_lexicons.TryGetValue(profile, out var known) || Math.Abs(count - known.Count) > ToleratedShare * known.Count)
        {
            return await ReadOnceAsync(profile).WaitAsync(cancellationToken);
        }

        var age = time.GetUtcNow() - known.ReadAt;
        if (age > LongestAge || (count != known.Count && age > ShortestAge))
        {
            _ = ReadOnceAsync(profile);
        }

        return known;
    }

    /// <summary>The items that were found, as they are at the versions found; those that are gone meanwhile are missing.</summary>
    public async Task<IReadOnlyDictionary<Guid, IndexedItem>> FindAsync(
        SearchProfile profile, SearchLexicon lexicon, IReadOnlyCollection<LegHit> hits, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Guid, IndexedItem>(hits.Count);
        var others = new List<Guid>();
        foreach (var (item, _, _) in hits)
        {
            if (lexicon.Items.TryGetValue(item.Id, out var known) && known.Version == item.Version)
            {
                found[item.Id] = known;
            }
            else
            {
                others.Add(item.Id);
            }
        }

        foreach (var item in others.Count > 0 ? await store.GetAsync(profile.Collection, others, cancellationToken) : [])
        {
            found[item.Id] = lexicon.Items[item.Id] = IndexedItem.Of(profile, item, words: null);
        }

        return found;
    }

    /// <summary>Searches that need the same reading wait for the same one; a failed one is tried again by the next search.</summary>
    private Task<SearchLexicon> ReadOnceAsync(SearchProfile profile)
    {
        lock (_gate)
        {
            return _readings.TryGetValue(profile, out var reading) && !reading.IsCompleted
                ? reading
                : _readings[profile] = Task.Run(async () => _lexicons[profile] = await ReadAsync(profile));
        }
    }

    private async Task<SearchLexicon> ReadAsync(SearchProfile profile)
    {
        var readAt = time.GetUtcNow();
        var items = new ConcurrentDictionary<Guid, IndexedItem>();
        var words = new HashSet<TextWord>(WordsByText.Comparer);
        Guid? from = null;
        do
        {
            var page = await store.PageAsync(profile.Collection, ItemFilter.All, PageSize, from, CancellationToken.None);
            foreach (var item in page.Items)
            {
                items[item.Id] = IndexedItem.Of(profile, item, words);
            }

            from = page.Next;
        }
        while (from is not null);
        return new SearchLexicon(profile, items, words, readAt);
    }
}
