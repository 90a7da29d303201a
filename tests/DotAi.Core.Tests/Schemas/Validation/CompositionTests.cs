using DotAi.Schemas.Validation;

namespace DotAi.Core.Tests.Schemas.Validation;

public sealed class CompositionTests
{
    private const string Fields = """ "properties":{"a":{"type":"string"},"b":{"type":"string"},"n":{"type":"integer"}} """;

    [Theory]
    [InlineData("""{"a":"x"}""", "")]
    [InlineData("{}", "missing-required spec.a")]
    [InlineData("""{"a":"x","b":"y"}""", "combination spec")]
    public void Exactly_one_of_two_fields_is_asked_for(string spec, string expected) =>
        Brief("""{"type":"object","oneOf":[{"required":["a"]},{"required":["b"]}],""" + Fields + "}", spec).ShouldBe(expected);

    [Fact]
    public void Messages_name_the_fields_concerned()
    {
        const string Schema = """{"type":"object","oneOf":[{"required":["a"]},{"required":["b"]}],""" + Fields + "}";
        Validating.Spec(Schema, "{}")[0].Message.ShouldBe("One of these is required: spec.a, spec.b.");
        Validating.Spec(Schema, """{"a":"x","b":"y"}""")[0].Message.ShouldBe("Only one of these may be given: a, b.");
    }

    [Theory]
    [InlineData("""{"n":3}""", "")]
    [InlineData("""{"n":50}""", "")]
    [InlineData("""{"n":20}""", "out-of-range spec.n")]
    public void One_of_several_forms_is_enough(string spec, string expected) =>
        Brief("""{"type":"object","anyOf":[{"properties":{"n":{"maximum":10}}},{"properties":{"n":{"minimum":40}}}],""" + Fields + "}", spec).ShouldBe(expected);

    [Theory]
    [InlineData("""{"a":"x"}""", "")]
    [InlineData("""{"a":"xyz"}""", "out-of-range spec.a")]
    [InlineData("""{"b":"x"}""", "missing-required spec.a")]
    public void Every_further_schema_counts(string spec, string expected) =>
        Brief("""{"type":"object","allOf":[{"required":["a"]},{"properties":{"a":{"maxLength":2}}}],""" + Fields + "}", spec).ShouldBe(expected);

    [Theory]
    [InlineData("""{"a":"x"}""", "")]
    [InlineData("""{"a":"x","b":"y"}""", "combination spec")]
    public void What_is_forbidden_is_refused(string spec, string expected) =>
        Brief("""{"type":"object","not":{"required":["b"]},""" + Fields + "}", spec).ShouldBe(expected);

    [Theory]
    [InlineData("""["a","b"]""", "")]
    [InlineData("""["a","b","a"]""", "duplicate spec[2]")]
    public void Items_of_a_set_differ(string spec, string expected) =>
        Brief("""{"type":"array","x-kubernetes-list-type":"set","items":{"type":"string"}}""", spec).ShouldBe(expected);

    [Theory]
    [InlineData("""[{"port":1},{"port":2}]""", "")]
    [InlineData("""[{"port":1},{"port":1,"protocol":"UDP"}]""", "")]
    [InlineData("""[{"port":1},{"port":1,"protocol":"TCP"}]""", "duplicate spec[1]")]
    public void Items_of_a_keyed_list_differ_in_their_keys_and_absent_keys_have_their_default(string spec, string expected) =>
        Brief(
            """
            {"type":"array","x-kubernetes-list-type":"map","x-kubernetes-list-map-keys":["port","protocol"],
             "items":{"type":"object","properties":{"port":{"type":"integer"},"protocol":{"type":"string","default":"TCP"}}}}
            """,
            spec).ShouldBe(expected);

    [Theory]
    [InlineData("[1]", "out-of-range spec")]
    [InlineData("[1,2,3,4]", "out-of-range spec")]
    [InlineData("[1,null]", "wrong-type spec[1]")]
    public void Items_are_counted_and_looked_at(string spec, string expected) =>
        Brief("""{"type":"array","minItems":2,"maxItems":3,"items":{"type":"integer"}}""", spec).ShouldBe(expected);

    [Fact]
    public void A_schema_whose_alternatives_multiply_ends_at_the_step_limit()
    {
        var schema = SchemaReading.BuiltIn(
            """{"x":{"$ref":"#/components/schemas/A"}}""",
            """
            "A":{"anyOf":[{"$ref":"#/components/schemas/A"},{"$ref":"#/components/schemas/A"}]}
            """);

        var report = Validating.Report(schema, Validating.Widget("""{"name":"a"},"x":1"""), new ValidationOptions { MaxSteps = 20_000 });

        report.Note.ShouldNotBeNull();
        report.IsValid.ShouldBeFalse();
    }

    private static string Brief(string schema, string spec) => string.Join(' ', Validating.Spec(schema, spec).Brief());
}
