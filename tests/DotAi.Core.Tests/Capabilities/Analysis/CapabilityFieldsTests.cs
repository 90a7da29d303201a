using DotAi.Capabilities;
using DotAi.Capabilities.Analysis;
using DotAi.Capabilities.Glossary;
using DotAi.Knowledge.Terms;

namespace DotAi.Core.Tests.Capabilities.Analysis;

public sealed class CapabilityFieldsTests
{
    private static readonly CapabilityAnalyzer Analyzer = new(CapabilityGlossary.BuiltIn);

    [Fact]
    public void The_encoder_reads_the_kinds_words_and_its_tags() =>
        CapabilityFields.EncoderText(Analyze("route53.aws.upbound.io", "Zone")).ShouldBe("zone: dns zone, hosted zone, domain, dns");

    [Fact]
    public void The_encoder_reads_the_description_where_there_are_no_tags() =>
        CapabilityFields.EncoderText(Analyze("unheard-of.example", "WidgetPress")).ShouldBe("widget press: Widget press of unheard-of.example.");

    [Theory]
    [InlineData("sqs.aws.upbound.io", "Queue", "sqs")]
    [InlineData("sqs.aws.upbound.io", "Queue", "queues")]
    [InlineData("sqs.aws.upbound.io", "Queue", "amazon aws queue")]
    [InlineData("sqs.aws.upbound.io", "Queue", "dead letter")]
    [InlineData("", "Secret", "passwords")]
    public void What_people_call_a_kind_finds_it(string group, string kind, string question)
    {
        var document = TermWeights.ForDocument(CapabilityFields.For(Analyze(group, kind)));

        TermWeights.ForQuery(question).Vector.Indices.Intersect(document.Indices).ShouldNotBeEmpty();
    }

    [Fact]
    public void Labels_that_every_group_has_are_not_indexed()
    {
        var document = TermWeights.ForDocument(CapabilityFields.For(Analyze("sqs.aws.upbound.io", "Queue")));

        TermWeights.ForQuery("upbound io").Vector.Indices.Intersect(document.Indices).ShouldBeEmpty();
    }

    private static Capability Analyze(string group, string kind) =>
        Analyzer.Analyze(Resources.Served(group, kind), schema: null, DateTimeOffset.UnixEpoch);
}
