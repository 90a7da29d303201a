using DotAi.Capabilities.Glossary;
using DotAi.Kubernetes;

namespace DotAi.Core.Tests.Capabilities.Glossary;

public sealed class GlossaryCoverageTests
{
    [Fact]
    public void Known_and_unknown_kinds_are_counted_by_entry_and_group()
    {
        var glossary = CapabilityGlossary.FromTexts(("a.yaml", """
            entries:
              - { name: Store, groups: store.example, service: store, primary: { Bucket: files }, bookkeeping: Lock }
              - { name: Unused, groups: nowhere.example, service: nothing }
            """));
        var catalog = new ClusterCatalog(
            [
                Resources.Served("store.example", "Bucket"), Resources.Served("store.example", "Shelf"), Resources.Served("store.example", "Lock"),
                Resources.Served("other.example", "Wheel"), Resources.Served("other.example", "Axle"),
            ],
            []);

        var coverage = GlossaryCoverage.Of(glossary, catalog);

        (coverage.Kinds, coverage.WithOwnTags, coverage.WithServiceTags, coverage.Bookkeeping).ShouldBe((5, 1, 2, 1));
        coverage.Share.ShouldBe(0.6);
        coverage.KindsByEntry.ShouldBe(new Dictionary<string, int> { ["Store"] = 3 });
        coverage.UnknownGroups.ShouldHaveSingleItem().Key.ShouldBe("other.example");
        coverage.UnknownGroups["other.example"].ShouldBe(["Axle", "Wheel"]);
    }

    [Fact]
    public void An_empty_cluster_is_fully_covered() =>
        GlossaryCoverage.Of(CapabilityGlossary.BuiltIn, new ClusterCatalog([], [])).Share.ShouldBe(1);

    [Fact]
    public async Task Nearly_every_kind_of_two_thousand_real_ones_has_tags()
    {
        var resources = await RealDefinitions.ReadAsync(TestContext.Current.CancellationToken);

        var coverage = GlossaryCoverage.Of(CapabilityGlossary.BuiltIn, new ClusterCatalog(resources, []));

        coverage.Kinds.ShouldBeGreaterThan(2_000);
        coverage.UnknownGroups.Keys.Where(group => group.EndsWith("upbound.io", StringComparison.Ordinal)).ShouldBeEmpty();
        coverage.Share.ShouldBeGreaterThan(0.97, string.Join(", ", coverage.UnknownGroups.Keys));
        ((double)coverage.WithOwnTags / coverage.Kinds).ShouldBeGreaterThan(0.8);
    }
}
