using DotAi.Capabilities;
using DotAi.Capabilities.Glossary;
using DotAi.Core.Tests.Capabilities.Scanning;
using DotAi.Knowledge.Search;

namespace DotAi.Core.Tests.Capabilities;

public sealed class CapabilityQueriesTests
{
    [Fact]
    public async Task A_search_before_the_first_scan_says_that_nothing_is_stored()
    {
        await using var bench = new ScanBench("pods");

        var page = (await Queries(bench).PageAsync(Query("database"), ScanBench.Cancellation)).Value;

        (page.Fits, page.Reason).ShouldBe((false, "No capability is stored, so nothing can be found; scan the cluster first."));
    }

    [Fact]
    public async Task A_search_that_finds_nothing_among_what_is_stored_does_not_ask_for_a_scan()
    {
        await using var bench = new ScanBench("pods");
        await bench.ScanAsync();

        var page = (await Queries(bench).PageAsync(Query("zzzqqq"), ScanBench.Cancellation)).Value;

        page.Fits.ShouldBe(false);
        page.Reason!.ShouldNotContain("scan");
    }

    private static CapabilityQueries Queries(ScanBench bench) =>
        new(bench.Capabilities, new CapabilitySearch(new KnowledgeSearch(bench.Store, time: bench.Time), CapabilityGlossary.BuiltIn));

    private static CapabilityQuery Query(string text) => new(text, Limit: 10, Cursor: null);
}
