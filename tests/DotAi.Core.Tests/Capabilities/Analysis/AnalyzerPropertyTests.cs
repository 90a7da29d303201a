using System.Text.Json;
using System.Text.Json.Nodes;
using DotAi.Capabilities;
using DotAi.Capabilities.Analysis;
using DotAi.Capabilities.Glossary;
using DotAi.Schemas;

namespace DotAi.Core.Tests.Capabilities.Analysis;

public sealed class AnalyzerPropertyTests
{
    private static readonly string[] Names = ["spec", "forProvider", "subnetRef", "secretName", "items", "name", "kind", "from", "group", "provider", "é", "a b", ""];
    private static readonly string[] Types = ["string", "integer", "boolean", "object", "array"];
    private static readonly string[] Descriptions =
        ["Reference to a", "Reference to a Role in iam to populate roleArn.", "Selector for", "X is the Schema for the Xs API", "", "\u202e\u0000…", "A. B. C. D."];

    private readonly CapabilityAnalyzer _analyzer = new(CapabilityGlossary.BuiltIn);

    [Fact]
    public void Any_schema_gives_a_bounded_and_valid_record_and_always_the_same()
    {
        var random = new Random(23);
        for (var round = 0; round < 300; round++)
        {
            var resource = Resources.Served(Pick(random, "rds.aws.m.upbound.io", "", "x.example", "a.b.c.d.e.f"), Pick(random, "Instance", "Queue", "X", "xYZ", "WidgetPolicy"));
            var schema = TryRead(() => Resources.Schema(resource, Node(random, depth: 0).ToJsonString()));

            var capability = _analyzer.Analyze(resource, schema, DateTimeOffset.UnixEpoch);

            CheckBounds(capability);
            Json(_analyzer.Analyze(resource, schema, DateTimeOffset.UnixEpoch)).ShouldBe(Json(capability));
        }
    }

    [Fact]
    public void A_schema_that_contains_itself_many_times_ends()
    {
        var resource = Resources.Served("x.example", "Widget");
        var json = """{"type": "object", "properties": {"a": {"type": "string"}}}""";
        for (var level = 0; level < 12; level++)
            json = """{"type": "object", "properties": {"l": """ + json + $", \"m{level}\": " + json + "}}";
        var schema = Resources.Schema(resource, json);

        var facts = SchemaFacts.Of(resource, schema);

        facts.Fields.ShouldBeLessThanOrEqualTo(SchemaWalk.MaxSteps);
        facts.Depth.ShouldBeLessThanOrEqualTo(SchemaWalk.MaxDepth);
    }

    private static void CheckBounds(Capability capability)
    {
        capability.Description.Length.ShouldBeInRange(10, DescriptionText.MaxLength + 1);
        capability.UseCase.Length.ShouldBeInRange(10, 400);
        capability.Confidence.ShouldBeInRange(0.2, 1);
        capability.References.Count.ShouldBeLessThanOrEqualTo(64);
        capability.References.ShouldAllBe(reference => reference.Kind.Length > 0 && reference.Kind.Length <= 80);
        capability.Capabilities.Count.ShouldBeLessThanOrEqualTo(40);
        capability.Capabilities.ShouldBeUnique();
        CapabilityFields.EncoderText(capability).Length.ShouldBeInRange(1, 401);
    }

    private static string Json(Capability capability) => JsonSerializer.Serialize(capability, CapabilityJson.Default.Capability);

    /// <summary>What the schema reader refuses is its own tests' business; the analyzer then has none.</summary>
    private static ResourceSchema? TryRead(Func<ResourceSchema> read)
    {
        try
        {
            return read();
        }
        catch (SchemaFormatException)
        {
            return null;
        }
    }

    private static JsonObject Node(Random random, int depth)
    {
        var node = new JsonObject { ["type"] = depth == 0 ? "object" : Pick(random, Types), ["description"] = Pick(random, Descriptions) };
        if (random.Next(6) == 0)
            node["enum"] = new JsonArray("aws", "Kind", 5);
        if (random.Next(6) == 0)
            node["default"] = Pick(random, Descriptions);
        if (depth > 3 || random.Next(4) == 0)
            return node;

        var properties = new JsonObject();
        foreach (var name in Names.Where(_ => random.Next(4) == 0))
            properties[name] = Node(random, depth + 1);
        node["properties"] = properties;
        if (random.Next(3) == 0)
            node["items"] = Node(random, depth + 1);
        return node;
    }

    private static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];
}
