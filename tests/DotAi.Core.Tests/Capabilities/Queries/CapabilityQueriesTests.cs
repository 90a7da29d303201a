using DotAi.Capabilities;
using DotAi.Capabilities.Glossary;
using DotAi.Core.Tests.Capabilities.Scanning;
using DotAi.Knowledge.Search;
using DotAi.Workflows;

namespace DotAi.Core.Tests.Capabilities.Queries;

public sealed class CapabilityQueriesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(200)]
    public async Task Pages_hold_every_capability_once_in_the_order_of_ids(int limit)
    {
        await using var bench = await ScannedAsync(23);
        var queries = Queries(bench);

        var ids = await IdsAsync(queries, new CapabilityQuery(Text: null, limit, Cursor: null));

        ids.ShouldBe(Enumerable.Range(0, 23).Select(number => CapabilityId.Of($"things{number:00}.example.com")).Order(), ignoreOrder: true);
        ids.ShouldBeUnique();
    }

    [Fact]
    public async Task What_is_deleted_between_two_pages_spoils_no_other()
    {
        await using var bench = await ScannedAsync(12);
        var queries = Queries(bench);
        var first = (await queries.PageAsync(new CapabilityQuery(null, 4, null), ScanBench.Cancellation)).Value;

        foreach (var match in first.Items)
        {
            await queries.DeleteAsync(match.Capability.ResourceName, ScanBench.Cancellation);
        }

        var rest = await IdsAsync(queries, new CapabilityQuery(null, 3, first.NextCursor));
        rest.Count.ShouldBe(8);
        rest.Intersect(first.Items.Select(match => match.Capability.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_capability_is_found_and_deleted_by_name_or_id()
    {
        await using var bench = await ScannedAsync(2);
        var queries = Queries(bench);

        var byName = (await queries.GetAsync("things00.example.com", ScanBench.Cancellation)).Value;
        (await queries.GetAsync(byName.Id.ToString("N"), ScanBench.Cancellation)).Value.Id.ShouldBe(byName.Id);
        (await queries.DeleteAsync(byName.Id.ToString(), ScanBench.Cancellation)).Value.ResourceName.ShouldBe("things00.example.com");

        (await queries.GetAsync("things00.example.com", ScanBench.Cancellation)).Error.ShouldBeOfType<WorkflowError.NotFound>();
        (await queries.CountAsync(ScanBench.Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task A_very_long_name_is_not_repeated_whole()
    {
        await using var bench = await ScannedAsync(1);

        var error = (await Queries(bench).GetAsync(new string('x', 10_000), ScanBench.Cancellation)).Error.ShouldBeOfType<WorkflowError.NotFound>();

        error.Message.Length.ShouldBeLessThan(400);
    }

    [Fact]
    public async Task Everything_is_deleted_only_when_confirmed_and_however_much_it_is()
    {
        await using var bench = await ScannedAsync(1_100);
        var queries = Queries(bench);

        var refused = await queries.DeleteAllAsync(confirmed: false, ScanBench.Cancellation);
        var deleted = await queries.DeleteAllAsync(confirmed: true, ScanBench.Cancellation);

        refused.Error.ShouldBeOfType<WorkflowError.Invalid>().Problems.ShouldHaveSingleItem().Field.ShouldBe("confirm");
        deleted.Value.ShouldBe(1_100);
        (await queries.CountAsync(ScanBench.Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task A_store_that_was_never_scanned_into_is_empty_not_an_error()
    {
        await using var bench = new ScanBench();

        var page = (await Queries(bench).PageAsync(new CapabilityQuery(null, 10, null), ScanBench.Cancellation)).Value;

        (page.Items.Count, page.Total, page.NextCursor).ShouldBe((0, 0, null));
    }

    [Fact]
    public async Task Cursors_that_were_not_made_here_are_refused_or_harmless()
    {
        await using var bench = await ScannedAsync(5);
        var queries = Queries(bench);
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var cursor = new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => (char)random.Next(33, 127))]);

            var page = await queries.PageAsync(new CapabilityQuery(round % 2 == 0 ? null : "things", 2, cursor), ScanBench.Cancellation);

            page.Error.ShouldBeOfType<WorkflowError.Invalid>(cursor).Problems.ShouldHaveSingleItem().Field.ShouldBe("cursor");
        }
    }

    private static async Task<ScanBench> ScannedAsync(int count)
    {
        var bench = new ScanBench([.. Enumerable.Range(0, count).Select(number => $"things{number:00}.example.com")]);
        await bench.ScanAsync();
        return bench;
    }

    private static CapabilityQueries Queries(ScanBench bench) => new(bench.Capabilities, new CapabilitySearch(new KnowledgeSearch(bench.Store), CapabilityGlossary.BuiltIn));

    private static async Task<List<Guid>> IdsAsync(CapabilityQueries queries, CapabilityQuery query)
    {
        var ids = new List<Guid>();
        CapabilityPage page;
        do
        {
            page = (await queries.PageAsync(query, ScanBench.Cancellation)).Value;
            ids.AddRange(page.Items.Select(match => match.Capability.Id));
            query = query with { Cursor = page.NextCursor };
        }
        while (page.NextCursor is not null);
        return ids;
    }
}
