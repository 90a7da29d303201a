using DotAi.Knowledge;
using DotAi.Knowledge.Search;
using DotAi.Knowledge.Terms;

namespace DotAi.Core.Tests.Knowledge.Search;

public sealed class QueryFitTests
{
    private static readonly SearchProfile Profile = new("items", []) { FitThreshold = 0.5 };

    [Fact]
    public void What_the_best_item_is_about_counts_in_full_and_what_it_mentions_in_part()
    {
        Coverage([Word("bucket", 4), Word("region", 4)], Item(("bucket", 1.2f), ("region", 0.6f))).ShouldBe(0.75, 1e-6);
        Coverage([Word("bucket", 4)], Item(("bucket", 2f))).ShouldBe(1, 1e-6);
        Coverage([Word("bucket", 4)], Item(("queue", 2f))).ShouldBe(0);
    }

    [Fact]
    public void Meanings_and_repaired_words_count_a_little_less_than_the_word_itself()
    {
        Coverage([Word("pg", 4) with { Synonyms = [TermIndex.Of("postgres")] }], Item(("postgres", 2f))).ShouldBe(0.85, 1e-6);
        Coverage([Word("bucket", 4) with { Text = "bukcet" }], Item(("bucket", 2f))).ShouldBe(0.9, 1e-6);
    }

    [Fact]
    public void What_nobody_has_counts_by_how_telling_it_is()
    {
        var bucket = Item(("bucket", 2f));

        Coverage([Word("bucket", 4), Word("pizza", 8) with { IsKnown = false }], bucket).ShouldBe(1 / 3.0, 1e-6);
        Coverage([Word("bucket", 4), Word("nobody", 8) with { IsKnown = false, IsOrdinary = true }], bucket).ShouldBe(1, 1e-6);
        Coverage([Word("bucket", 4), Word("14", 8) with { IsKnown = false }], bucket).ShouldBe(1, 1e-6);
    }

    [Fact]
    public void A_provider_is_covered_by_what_it_runs()
    {
        var aws = Word("aws", 2) with { NamesProvider = true };

        Coverage([Word("bucket", 2), aws], Item(("bucket", 2f)) with { Traits = new SearchTraits { Providers = ["aws"] } }).ShouldBe(1, 1e-6);
        Coverage([Word("bucket", 2), aws], Item(("bucket", 2f)) with { Traits = new SearchTraits { Providers = ["gcp"] } }).ShouldBe(0.5, 1e-6);
    }

    [Fact]
    public void Each_part_is_covered_by_its_own_best_item_but_one_thing_by_one_item_only()
    {
        QueryWord[] words = [Word("bucket", 4), Word("queue", 4) with { Part = 1 }];
        IndexedItem[] items = [Item(("bucket", 2f)), Item(("queue", 2f))];

        QueryFit.Coverage(Query(words, parts: 3), [.. items.Select(Ranked)]).ShouldBe(1, 1e-6);
        QueryFit.Coverage(Query(words, parts: 1), [.. items.Select(Ranked)]).ShouldBe(0.5, 1e-6);
    }

    [Fact]
    public void The_reason_names_what_nobody_has()
    {
        QueryWord[] words = [Word("bucket", 4), Word("pizza", 8) with { IsKnown = false }];

        QueryFit.WhyNot(Query(words, 1), Profile, [Ranked(Item(("bucket", 2f)))])
            .ShouldBe("Nothing here mentions 'pizza', and nothing else in the query is answered well enough.");
        QueryFit.WhyNot(Query(words[..1], 1), Profile, []).ShouldBe("No single item answers enough of the query.");
        QueryFit.WhyNot(Query(words[..1], 1), Profile, [Ranked(Item(("bucket", 2f)))]).ShouldBeNull();
    }

    [Fact]
    public void Coverage_is_a_share_and_never_falls_when_an_item_says_more()
    {
        var random = new Random(29);
        for (var round = 0; round < 2_000; round++)
        {
            var words = Enumerable.Range(0, random.Next(1, 6)).Select(at => Word($"w{(char)('a' + at)}", random.NextDouble() * 8)).ToArray();
            var weights = words.Where(_ => random.Next(2) == 0).Select(word => (word.Text, (float)random.NextDouble() * 2)).ToArray();
            var coverage = Coverage(words, Item(weights));

            coverage.ShouldBeInRange(0, 1 + 1e-9);
            Coverage(words, Item([.. weights.Select(term => (term.Text, term.Item2 + 0.1f))])).ShouldBeGreaterThanOrEqualTo(coverage);
        }
    }

    private static double Coverage(QueryWord[] words, IndexedItem item) => QueryFit.Coverage(Query(words, 1), [Ranked(item)]);

    private static QueryReading Query(QueryWord[] words, int parts) =>
        new(words, ["aws"], "", [.. Enumerable.Repeat(new QueryPart(SparseVector.Empty, "", null, [], false), parts)]);

    private static RankedItem Ranked(IndexedItem item) => new(Guid.NewGuid(), item, 0.5);

    private static QueryWord Word(string text, double rarity) => new()
    {
        Text = text,
        Word = new TextWord(text, [text]),
        Part = 0,
        Terms = [TermIndex.Of(text)],
        Rarity = rarity,
        IsKnown = true,
    };

    private static IndexedItem Item(params (string Term, float Weight)[] terms) => new(
        1, TermWeights.Vector(terms.Select(term => KeyValuePair.Create(TermIndex.Of(term.Term), term.Weight))), SearchTraits.None, []);
}
