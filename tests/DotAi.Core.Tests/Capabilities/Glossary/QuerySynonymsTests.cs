using DotAi.Capabilities.Glossary;

namespace DotAi.Core.Tests.Capabilities.Glossary;

public sealed class QuerySynonymsTests
{
    private static readonly QuerySynonyms Synonyms = CapabilityGlossary.FromTexts(("s.yaml", """
        synonyms:
          - same: [load balancer, lb]
          - when: [balancer]
            means: [scales]
          - { when: lb, means: "traffic,  entry point" }
        """)).Synonyms;

    [Fact]
    public void Interchangeable_words_mean_each_other_and_not_themselves()
    {
        Synonyms.MeaningsOf("Load  Balancer").ShouldBe(["lb"]);
        Synonyms.MeaningsOf("lb").ShouldBe(["load balancer", "traffic", "entry point"]);
        Synonyms.MeaningsOf("unknown").ShouldBeEmpty();
    }

    [Fact]
    public void The_longest_phrase_is_found_first_and_phrases_do_not_overlap()
    {
        var hits = Synonyms.Find(["a", "Load", "balancer", "or", "balancer"]);

        hits.Select(hit => (hit.Phrase, hit.Start, hit.Words)).ShouldBe([("load balancer", 1, 2), ("balancer", 4, 1)]);
        hits[1].Meanings.ShouldBe(["scales"]);
    }

    [Theory]
    [InlineData("k8s", "kubernetes")]
    [InlineData("pg", "postgresql")]
    [InlineData("s3", "object storage")]
    [InlineData("mTLS", "mutual tls")]
    [InlineData("pvc", "persistent volume claim")]
    public void Jargon_is_known(string jargon, string meaning) =>
        CapabilityGlossary.BuiltIn.Synonyms.MeaningsOf(jargon).ShouldContain(meaning);
}
