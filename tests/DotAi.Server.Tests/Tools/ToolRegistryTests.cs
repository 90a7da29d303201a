using System.Text.Json;
using DotAi.Server.JsonSchema;
using DotAi.Server.Tools;

namespace DotAi.Server.Tests.Tools;

public sealed class ToolRegistryTests
{
    [Fact]
    public void Tools_are_kept_in_the_order_of_their_names_whatever_the_order_of_registration()
    {
        var registry = new ToolRegistry([Named("b"), Named("C"), Named("a")]);

        registry.Tools.Select(tool => tool.Name).ShouldBe(["C", "a", "b"]);
        registry.Find("b")!.Definition.Title.ShouldBe("Title of b");
        registry.Find("B").ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("ümlaut")]
    [InlineData("a/b")]
    public void A_name_that_clients_would_refuse_is_refused_here(string name)
    {
        Should.Throw<ArgumentException>(() => new ToolRegistry([Named(name)]));
    }

    [Fact]
    public void Two_tools_cannot_share_a_name()
    {
        Should.Throw<ArgumentException>(() => new ToolRegistry([Named("a"), Named("a")]));
    }

    [Theory]
    [InlineData("""{ "type": "array" }""")]
    [InlineData("{}")]
    [InlineData("true")]
    public void Arguments_are_an_object(string schema)
    {
        Should.Throw<ArgumentException>(() => new ToolRegistry([SampleTools.Define("a", schema, (arguments, _, _) => SampleTools.Value(arguments))]));
    }

    [Fact]
    public void A_result_is_an_object_and_can_be_held_against_its_schema()
    {
        Should.Throw<ArgumentException>(() => new ToolRegistry([Named("a") with { OutputSchema = JsonElement.Parse("""{ "type": "array" }""") }]));
        var greet = new ToolRegistry([SampleTools.Greet]).Tools[0];

        greet.CheckResult(JsonElement.Parse("""{ "greeting": "x", "caller": "y" }""")).ShouldBeEmpty();
        greet.CheckResult(JsonElement.Parse("""{ "greeting": 1 }""")).Count.ShouldBe(2);
    }

    [Fact]
    public void A_schema_that_cannot_be_checked_stops_the_server_from_starting()
    {
        Should.Throw<SchemaException>(() => new ToolRegistry(
            [SampleTools.Define("a", """{ "type": "object", "dependentRequired": {} }""", (arguments, _, _) => SampleTools.Value(arguments))]));
    }

    [Fact]
    public void An_unknown_name_is_answered_with_the_near_miss_or_with_where_the_names_are()
    {
        var registry = new ToolRegistry([Named("manageOrgData")]);

        registry.Unknown("manageOrgDta").ShouldContain("did you mean manageOrgData?");
        registry.Unknown("x").ShouldContain("tools/list");
    }

    private static ToolDefinition Named(string name) => SampleTools.Define(name, (arguments, _, _) => SampleTools.Value(arguments));
}
