using DotAi.Knowledge;
using DotAi.Knowledge.Search;

namespace DotAi.Core.Tests.Knowledge.Search;

public sealed class RankingTests
{
    private static readonly SearchProfile Profile = new("items", []) { TermShare = 0.75, TermSaturation = 8, CosineFloor = 0.3 };

    [Fact]
    public void A_score_lies_between_0_and_1_and_never_falls_when_a_leg_rises()
    {
        var random = new Random(17);
        for (var round = 0; round < 5_000; round++)
        {
            var (terms, cosine) = (random.NextDouble() * 60, (random.NextDouble() * 2) - 1);
            var score = Ranking.Fuse(Profile, terms, cosine, hasVector: true);

            score.ShouldBeInRange(0, 1);
            Ranking.Fuse(Profile, terms + random.NextDouble(), cosine, hasVector: true).ShouldBeGreaterThanOrEqualTo(score);
            Ranking.Fuse(Profile, terms, Math.Min(1, cosine + random.NextDouble()), hasVector: true).ShouldBeGreaterThanOrEqualTo(score);
        }
    }

    [Theory]
    [InlineData(8, 0, false, 0.5)]
    [InlineData(8, 0, true, 0.5)]
    [InlineData(8, 1, true, 0.625)]
    [InlineData(8, 0.3, true, 0.375)]
    [InlineData(8, -0.5, true, 0.375)]
    [InlineData(0, 0.65, true, 0.125)]
    [InlineData(-1, 0, false, 0)]
    public void Terms_and_vector_are_summed_by_their_shares(double terms, double cosine, bool hasVector, double expected) =>
        Ranking.Fuse(Profile, terms, cosine, hasVector).ShouldBe(expected, 1e-9);

    [Fact]
    public void Lists_are_taken_in_turn_each_item_once_with_falling_scores()
    {
        var random = new Random(23);
        for (var round = 0; round < 500; round++)
        {
            var lists = Enumerable.Range(0, random.Next(0, 5)).Select(_ => List(random)).ToArray();

            var merged = Ranking.Interleave(lists);

            merged.Select(item => item.Id).ShouldBe(lists.SelectMany(list => list).Select(item => item.Id).Distinct(), ignoreOrder: true);
            merged.Select(item => item.Score).ShouldBeInOrder(SortDirection.Descending);
            lists.Where(list => list.Length > 0).ShouldAllBe(list => merged.Take(lists.Length).Any(item => item.Id == list[0].Id));
        }
    }

    [Theory]
    [InlineData("aws", true, 1.15)]
    [InlineData("azure", true, 0.5)]
    [InlineData("azure", false, 0.8)]
    [InlineData("", true, 0.95)]
    public void The_provider_asked_for_counts_more_than_others(string provider, bool said, double factor)
    {
        var part = new QueryPart(SparseVector.Empty, "", null, ["aws"], said);

        Score(part, new SearchTraits { Providers = provider.Length == 0 ? [] : [provider] }).ShouldBe(0.5 * factor, 1e-9);
    }

    [Theory]
    [InlineData("new", 0.85)]
    [InlineData("nowhere", 1)]
    public void What_has_a_successor_counts_less_where_that_exists(string successor, double factor)
    {
        var part = new QueryPart(SparseVector.Empty, "", null, [], IsProviderSaid: true);

        Score(part, new SearchTraits { Factor = 0.5, SucceededBy = successor }).ShouldBe(0.25 * factor, 1e-9);
    }

    private static double Score(QueryPart part, SearchTraits traits)
    {
        var item = new IndexedItem(1, SparseVector.Empty, traits, ["old"]);
        var lexicon = new SearchLexicon(Profile, new() { [Guid.Empty] = item, [Guid.NewGuid()] = item with { Names = ["new"] } }, [], DateTimeOffset.UnixEpoch);
        var hit = new LegHit(new StoredItem(Guid.Empty, default, Version: 1), 8, 0);
        return Ranking.Score(Profile, lexicon, part, [hit], new Dictionary<Guid, IndexedItem> { [Guid.Empty] = item }, hasVector: false).ShouldHaveSingleItem().Score;
    }

    private static RankedItem[] List(Random random) =>
    [
        .. Enumerable.Range(0, random.Next(0, 12))
            .Select(_ => new RankedItem(new Guid(random.Next(30), 0, 0, new byte[8]), new IndexedItem(1, SparseVector.Empty, SearchTraits.None, []), random.NextDouble()))
            .DistinctBy(item => item.Id)
            .OrderByDescending(item => item.Score),
    ];
}
