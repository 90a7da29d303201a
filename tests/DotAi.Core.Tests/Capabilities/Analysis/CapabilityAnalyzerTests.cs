using DotAi.Capabilities;
using DotAi.Capabilities.Analysis;
using DotAi.Capabilities.Glossary;
using DotAi.Kubernetes;

namespace DotAi.Core.Tests.Capabilities.Analysis;

public sealed class CapabilityAnalyzerTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly CapabilityAnalyzer _analyzer = new(CapabilityGlossary.BuiltIn);

    [Fact]
    public void A_managed_database_is_described_completely()
    {
        var resource = Resources.Served("rds.aws.m.upbound.io", "Instance") with
        {
            PrinterColumns = [new PrinterColumn("READY", "string", ".status.ready")],
        };
        var schema = Resources.Schema(resource, """
            {
              "type": "object",
              "description": "Instance is the Schema for the Instances API. Provides a database server.",
              "required": ["spec"],
              "properties": {"spec": {"type": "object", "required": ["forProvider"], "properties": {"forProvider": {
                "type": "object", "required": ["region"], "properties": {
                  "region": {"type": "string"},
                  "dbSubnetGroupNameRef": {"type": "object", "description": "Reference to a SubnetGroup in rds to populate dbSubnetGroupName.", "properties": {"name": {"type": "string"}}}
                }}}}, "status": {"type": "object", "properties": {"secretName": {"type": "string"}}}}
            }
            """);

        var capability = _analyzer.Analyze(resource, schema, Now);

        capability.Id.ShouldBe(CapabilityId.Of("instances.rds.aws.m.upbound.io"));
        capability.ResourceName.ShouldBe("instances.rds.aws.m.upbound.io");
        capability.ApiVersion.ShouldBe("rds.aws.m.upbound.io/v1");
        capability.Capabilities.ShouldContain("relational database");
        capability.RelatedTerms.ShouldContain("rds");
        capability.Providers.ShouldBe(["aws"]);
        capability.Abstractions.ShouldBe(["managed database"]);
        capability.Complexity.ShouldBe(CapabilityComplexity.Low);
        capability.Description.ShouldBe("Provides a database server.");
        capability.UseCase.ShouldBe("Use it when you need database, relational database or sql database on AWS.");
        capability.Confidence.ShouldBe(0.95);
        capability.References.ShouldBe([new CapabilityReference("SubnetGroup", "rds.aws.m.upbound.io", "spec.forProvider.dbSubnetGroupNameRef")]);
        capability.PrinterColumns.ShouldBe(resource.PrinterColumns);
        (capability.Bookkeeping, capability.Secondary, capability.Creatable, capability.FewVerbs).ShouldBe((false, false, true, false));
        (capability.SchemaHash, capability.AnalyzedAt, capability.Source).ShouldBe(("hash-of-Instance", Now, "rules"));
    }

    [Fact]
    public void Without_a_schema_and_without_the_glossary_there_is_still_a_useful_record()
    {
        var capability = _analyzer.Analyze(Resources.Served("unheard-of.example", "WidgetPress"), schema: null, Now);

        capability.Description.ShouldBe("Widget press of unheard-of.example.");
        capability.UseCase.ShouldBe("Use it to manage a widget press.");
        (capability.Confidence, capability.Complexity).ShouldBe((0.2, CapabilityComplexity.Low));
    }

    [Theory]
    [InlineData("create,get,list,delete", true, false)]
    [InlineData("create", true, true)]
    [InlineData("get,list", false, true)]
    [InlineData("", false, true)]
    public void Verbs_tell_what_can_be_done(string verbs, bool creatable, bool few)
    {
        var resource = Resources.Served("apps.example", "Widget", verbs: verbs.Split(',', StringSplitOptions.RemoveEmptyEntries));

        var capability = _analyzer.Analyze(resource, schema: null, Now);

        (capability.Creatable, capability.FewVerbs).ShouldBe((creatable, few));
    }

    [Fact]
    public void A_kind_that_points_to_the_kind_its_name_begins_with_is_secondary()
    {
        var resource = Resources.Served("press.example", "WidgetCharter");
        var schema = Resources.SpecSchema(resource, """
            {"widgetRef": {"type": "object", "properties": {"name": {"type": "string"}, "group": {"type": "string", "default": "press.example"}}}}
            """);

        _analyzer.Analyze(resource, schema, Now).Secondary.ShouldBeTrue();
        _analyzer.Analyze(resource with { Kind = "Charter" }, schema, Now).Secondary.ShouldBeFalse();
    }

    [Fact]
    public void An_abstraction_over_several_providers_gets_them_from_what_its_author_wrote()
    {
        var resource = Resources.Served("platform.example", "DataPlace") with
        {
            Categories = ["composite"],
            Annotations = new Dictionary<string, string>
            {
                ["capabilities"] = "Managed Database, Schema Management",
                ["platform.example/use-case"] = "Databases for teams that do not care where they run.",
            },
        };
        var schema = Resources.Schema(resource, """
            {"type": "object", "description": "A database in Azure or Google Cloud.", "properties": {"spec": {"type": "object", "properties": {
              "provider": {"type": "string", "enum": ["upcloud", "moon"]}}}}}
            """);

        var capability = _analyzer.Analyze(resource, schema, Now);

        capability.Providers.ShouldBe(["azure", "gcp", "upcloud"]);
        capability.Capabilities.ShouldBe(["managed database", "schema management"]);
        capability.Abstractions.ShouldBe(["platform abstraction"]);
        capability.UseCase.ShouldBe("Databases for teams that do not care where they run.");
    }

    [Fact]
    public void An_operator_that_merely_mentions_a_provider_does_not_belong_to_it()
    {
        var resource = Resources.Served("unheard-of.example", "Archive");
        var schema = Resources.Schema(resource, """{"type": "object", "description": "Keeps copies in AWS or Azure storage."}""");

        _analyzer.Analyze(resource, schema, Now).Providers.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(3, 0, CapabilityComplexity.Low)]
    [InlineData(40, 0, CapabilityComplexity.Medium)]
    [InlineData(8, 6, CapabilityComplexity.Medium)]
    [InlineData(200, 0, CapabilityComplexity.High)]
    [InlineData(30, 15, CapabilityComplexity.High)]
    public void Complexity_grows_with_fields_and_with_what_is_required(int fields, int required, CapabilityComplexity complexity)
    {
        var resource = Resources.Served("unheard-of.example", "Widget");
        var properties = string.Join(", ", Enumerable.Range(0, fields).Select(number => $$"""  "f{{number}}": {"type": "string"}"""));
        var names = string.Join(", ", Enumerable.Range(0, required).Select(number => $"\"f{number}\""));
        var schema = Resources.SpecSchema(resource, "{" + properties + "}", names);

        _analyzer.Analyze(resource, schema, Now).Complexity.ShouldBe(complexity);
    }

    [Fact]
    public void Hostile_annotations_are_cut_to_size()
    {
        var resource = Resources.Served("unheard-of.example", "Widget") with
        {
            Annotations = Enumerable.Range(0, 5_000).ToDictionary(number => $"k{number}/description", number => new string('x', 300) + '\u202e' + number),
        };

        var capability = _analyzer.Analyze(resource, schema: null, Now);

        capability.Description.Length.ShouldBeLessThanOrEqualTo(DescriptionText.MaxLength + 1);
        capability.Description.ShouldNotContain('\u202e');
    }
}
