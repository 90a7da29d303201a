using System.Text;
using System.Text.Json;
using DotAi.Kubernetes;
using DotAi.Schemas;

namespace DotAi.Core.Tests.Schemas;

public sealed class SchemaNodeTests
{
    [Fact]
    public void Every_field_is_found_by_name_and_no_other()
    {
        var random = new Random(21);
        for (var round = 0; round < 200; round++)
        {
            var names = Enumerable.Range(0, random.Next(30)).Select(_ => $"n{random.Next(60)}").ToHashSet();
            var node = SchemaReading.Spec($$"""{"type":"object","properties":{ {{string.Join(',', names.Select(name => $"\"{name}\":{{\"description\":\"{name}\"}}"))}} } }""");

            node.Properties.Select(property => property.Name).ShouldBe(names.Order(StringComparer.Ordinal));
            for (var number = 0; number < 60; number++)
            {
                node.FindProperty($"n{number}")?.Description.ShouldBe($"n{number}");
                (node.FindProperty($"n{number}") is not null).ShouldBe(names.Contains($"n{number}"));
            }
        }
    }

    [Theory]
    [InlineData("\"Always\"", "Always")]
    [InlineData("\"a \\\"b\\\"\"", "a \"b\"")]
    [InlineData("3", "3")]
    [InlineData("{\"a\":[1,null]}", "{\"a\":[1,null]}")]
    public void A_kept_value_shows_as_people_write_it_and_becomes_JSON_again(string json, string shown)
    {
        var text = SchemaReading.Spec($$"""{"default":{{json}} }""").Default!.Value;

        text.Display.ShouldBe(shown);
        JsonText.From(text.ToElement()).ShouldBe(text);
    }

    [Theory]
    [InlineData("1", "1.0", true)]
    [InlineData("1", "\"1\"", false)]
    [InlineData("\"é\"", "\"\\u00e9\"", true)]
    [InlineData("{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}", true)]
    [InlineData("null", "null", true)]
    [InlineData("true", "false", false)]
    public void Kept_values_are_compared_as_JSON(string kept, string given, bool same)
    {
        using var document = JsonDocument.Parse(given);
        using var original = JsonDocument.Parse(kept);

        JsonText.From(original.RootElement).Is(document.RootElement).ShouldBe(same);
    }

    [Fact]
    public void A_cleared_pool_shares_among_what_comes_later_and_leaves_earlier_schemas_as_they_are()
    {
        var pool = new SchemaPool();
        var json = Encoding.UTF8.GetBytes("""{"type":"object","properties":{"spec":{"type":"object","properties":{"a":{"type":"string"}}}}}""");
        SchemaNode Read() => LoadedSchemas.Read(SchemaForm.Structural, json, pool).Root!;
        var earlier = Read();
        pool.Clear();
        var later = Read();

        later.ShouldNotBeSameAs(earlier);
        Read().ShouldBeSameAs(later);
        earlier.FindProperty("spec")!.FindProperty("a")!.Type.ShouldBe(SchemaType.String);
    }

    [Fact]
    public void Long_descriptions_are_kept_whole()
    {
        var words = new string('w', 10_000);

        SchemaReading.Spec($$"""{"description":"{{words}}"}""").Description.ShouldBe(words);
    }

    [Theory]
    [InlineData("io.k8s.api.rbac.v1.RoleRef", "apiGroup", false)]
    [InlineData("io.k8s.api.batch.v1.PodFailurePolicyOnPodConditionsPattern", "status", false)]
    [InlineData("io.k8s.api.rbac.v1.RoleRef", "kind", true)]
    [InlineData("org.example.RoleRef", "apiGroup", true)]
    public void Fields_that_the_API_server_fills_in_are_not_required(string component, string field, bool required)
    {
        var schema = SchemaReading.BuiltIn(
            $$"""{"x":{"$ref":"#/components/schemas/{{component}}"} }""",
            $$"""
            "{{component}}":{"type":"object","required":["{{field}}"],"properties":{"{{field}}":{"type":"string"} } }
            """);

        schema.Root.FindProperty("x")!.IsRequired(field).ShouldBe(required);
    }
}
