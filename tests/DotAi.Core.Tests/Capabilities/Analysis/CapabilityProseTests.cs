using DotAi.Capabilities;
using DotAi.Capabilities.Analysis;
using DotAi.Capabilities.Glossary;

namespace DotAi.Core.Tests.Capabilities.Analysis;

public sealed class CapabilityProseTests
{
    private static readonly CapabilityGlossary Glossary = CapabilityGlossary.FromTexts(("a.yaml", """
        entries:
          - name: Example Store
            groups: store.example
            service: store
            primary: { Bucket: "files, photos, films, songs", Shelf: books }
            secondary: { BucketPolicy: who may read, Lamp: "" }
            bookkeeping: Ledger
        providers:
          - { name: example, title: The Example Company, groups: store.example }
        """));

    [Theory]
    [InlineData("Bucket", "Use it when you need files, photos or films on The Example Company.")]
    [InlineData("Shelf", "Use it when you need books on The Example Company.")]
    [InlineData("BucketPolicy", "Use it together with other resources of Example Store, for who may read.")]
    [InlineData("Lamp", "Use it together with other resources of Example Store.")]
    [InlineData("Ledger", "Written by controllers and read to see what they did; nobody creates a ledger by hand.")]
    [InlineData("OddThing", "Use it to manage an odd thing of Example Store.")]
    public void The_use_follows_from_role_and_tags(string kind, string useCase) => Analyze(kind).UseCase.ShouldBe(useCase);

    [Theory]
    [InlineData("Bucket", "Bucket of Example Store: files, photos, films, songs.")]
    [InlineData("UnknownThing", "Unknown thing of Example Store.")]
    public void A_description_is_made_of_what_is_known(string kind, string description) => Analyze(kind).Description.ShouldBe(description);

    [Fact]
    public void What_cannot_be_created_is_said_to_be_read_only() =>
        Analyze("Bucket", "get", "list").UseCase.ShouldBe("Read to see the state of the cluster; a bucket cannot be created.");

    private static Capability Analyze(string kind, params string[] verbs) => new CapabilityAnalyzer(Glossary)
        .Analyze(Resources.Served("store.example", kind, verbs: verbs.Length > 0 ? verbs : null), schema: null, DateTimeOffset.UnixEpoch);
}
