using DotAi.Capabilities.Analysis;
using DotAi.Capabilities.Glossary;
using DotAi.Kubernetes;
using DotAi.Schemas;

namespace DotAi.Core.Tests.Capabilities.Analysis;

public sealed class ProviderRulesTests
{
    private const string Selector = """{"compositionSelector": {"type": "object", "properties": {"matchLabels": {"type": "object"}}}}""";
    private const string NestedSelector = """{"crossplane": {"type": "object", "properties": {"compositionSelector": {"type": "object"}}}}""";

    [Theory]
    [InlineData(Selector, true)]
    [InlineData(NestedSelector, true)]
    [InlineData("""{"composition": {"type": "string"}}""", false)]
    public void A_kind_that_chooses_a_composition_is_a_composite(string properties, bool composite)
    {
        var resource = Resources.Served("platform.example", "DataPlace");

        ProviderRules.IsComposite(resource, Resources.SpecSchema(resource, properties)).ShouldBe(composite);
    }

    [Theory]
    [InlineData("composite", true)]
    [InlineData("claim", true)]
    [InlineData("managed", false)]
    public void A_category_says_so_too(string category, bool composite)
    {
        var resource = Resources.Served("platform.example", "DataPlace") with { Categories = [category] };

        ProviderRules.IsComposite(resource, Resources.SpecSchema(resource, "{}")).ShouldBe(composite);
    }

    [Theory]
    [InlineData("Runs in AWS.", "aws")]
    [InlineData("Runs in Google Cloud or Microsoft Azure.", "azure,gcp")]
    [InlineData("Draws awesome laws.", "")]
    [InlineData("Made of azurite.", "")]
    public void Providers_are_found_as_whole_words_only(string description, string providers)
    {
        var resource = Resources.Served("platform.example", "DataPlace") with { Categories = ["composite"] };
        var schema = Resources.Schema(resource, """{"type": "object", "description": "TEXT"}""".Replace("TEXT", description, StringComparison.Ordinal));

        Find(resource, schema).ShouldBe(providers.Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void An_annotation_about_providers_counts_for_any_kind()
    {
        var resource = Resources.Served("platform.example", "DataPlace") with
        {
            Annotations = new Dictionary<string, string> { ["providers"] = "upcloud, hetzner" },
        };

        Find(resource, schema: null).ShouldBe(["upcloud", "hetzner"], ignoreOrder: true);
    }

    [Fact]
    public void The_group_decides_before_anything_that_is_written()
    {
        var resource = Resources.Served("sqs.aws.upbound.io", "Queue") with
        {
            Annotations = new Dictionary<string, string> { ["providers"] = "azure" },
        };

        Find(resource, schema: null).ShouldBe(["aws"]);
    }

    private static IReadOnlyList<string> Find(ServedResource resource, ResourceSchema? schema)
    {
        var glossary = CapabilityGlossary.BuiltIn;
        return ProviderRules.Find(resource, schema, AnnotationHints.Of(resource), glossary.Match(resource), glossary.Providers);
    }
}
