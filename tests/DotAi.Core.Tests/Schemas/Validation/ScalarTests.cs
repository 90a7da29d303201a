using DotAi.Kubernetes;
using DotAi.Schemas.Validation;

namespace DotAi.Core.Tests.Schemas.Validation;

public sealed class ScalarTests
{
    private const string QuantitySchema =
        """{"x-kubernetes-int-or-string":true,"pattern":"^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$"}""";

    [Theory]
    [InlineData("""{"type":"string"}""", "1", "wrong-type")]
    [InlineData("""{"type":"string"}""", "true", "wrong-type")]
    [InlineData("""{"type":"integer"}""", "\"1\"", "wrong-type")]
    [InlineData("""{"type":"integer"}""", "1.5", "wrong-type")]
    [InlineData("""{"type":"integer"}""", "1.0", "")]
    [InlineData("""{"type":"integer"}""", "9223372036854775808", "out-of-range")]
    [InlineData("""{"type":"integer","format":"int32"}""", "2147483648", "out-of-range")]
    [InlineData("""{"type":"integer","format":"int32"}""", "-2147483648", "")]
    [InlineData("""{"type":"integer","format":"int64"}""", "9223372036854775807", "")]
    [InlineData("""{"type":"number"}""", "1.5e3", "")]
    [InlineData("""{"type":"boolean"}""", "\"true\"", "wrong-type")]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", "\"a\"", "wrong-type")]
    [InlineData("""{"type":"object"}""", "[]", "wrong-type")]
    [InlineData("""{"x-kubernetes-int-or-string":true}""", "80", "")]
    [InlineData("""{"x-kubernetes-int-or-string":true}""", "\"http\"", "")]
    [InlineData("""{"x-kubernetes-int-or-string":true}""", "1.5", "wrong-type")]
    [InlineData("""{"type":"integer","minimum":1}""", "0", "out-of-range")]
    [InlineData("""{"type":"integer","minimum":1,"exclusiveMinimum":true}""", "1", "out-of-range")]
    [InlineData("""{"type":"number","maximum":0.5}""", "0.6", "out-of-range")]
    [InlineData("""{"type":"number","maximum":0.5,"exclusiveMaximum":true}""", "0.5", "out-of-range")]
    [InlineData("""{"type":"number","multipleOf":0.1}""", "0.3", "")]
    [InlineData("""{"type":"integer","multipleOf":8}""", "12", "out-of-range")]
    [InlineData("""{"type":"string","minLength":3}""", "\"ab\"", "out-of-range")]
    [InlineData("""{"type":"string","maxLength":2}""", "\"\ud83d\ude00\ud83d\ude00\"", "")]
    [InlineData("""{"type":"string","pattern":"^[a-z]+$"}""", "\"aB\"", "pattern")]
    [InlineData("""{"type":"string","pattern":"b"}""", "\"abc\"", "")]
    [InlineData("""{"type":"string","enum":["a","b"]}""", "\"c\"", "enum-violation")]
    [InlineData("""{"type":"integer","enum":[1,2]}""", "2.0", "")]
    [InlineData("""{"type":"integer","enum":[1,2]}""", "3", "enum-violation")]
    public void A_value_is_compared_with_type_and_limits(string schema, string value, string expected) =>
        string.Join(' ', Validating.Spec(schema, value).Select(violation => violation.Class.Code())).ShouldBe(expected);

    [Theory]
    [InlineData("date-time", "2026-01-02T03:04:05Z", true)]
    [InlineData("date-time", "2026-01-02t03:04:05.25+02:00", true)]
    [InlineData("date-time", "2026-13-02T03:04:05Z", false)]
    [InlineData("date-time", "yesterday", false)]
    [InlineData("date", "2026-02-29", false)]
    [InlineData("byte", "aGVsbG8=", true)]
    [InlineData("byte", "hello!", false)]
    [InlineData("duration", "1h30m", true)]
    [InlineData("duration", "soon", false)]
    [InlineData("ipv4", "10.0.0.1", true)]
    [InlineData("ipv4", "10.1", false)]
    [InlineData("ipv6", "fe80::1", true)]
    [InlineData("ipv6", "10.0.0.1", false)]
    [InlineData("cidr", "10.0.0.7/8", true)]
    [InlineData("cidr", "10.0.0.0/33", false)]
    [InlineData("mac", "00:1A:2b:3c:4d:5e", true)]
    [InlineData("mac", "00:1A", false)]
    [InlineData("uuid", "0f8fad5b-d9cb-469f-a165-70867728950e", true)]
    [InlineData("uuid", "0f8fad5b", false)]
    [InlineData("uri", "https://example.org/a", true)]
    [InlineData("uri", "example", false)]
    [InlineData("email", "a@example.org", true)]
    [InlineData("email", "a at example", false)]
    [InlineData("hostname", "a.example.org", true)]
    [InlineData("hostname", "a..b", false)]
    [InlineData("k8s-short-name", "a-b", true)]
    [InlineData("k8s-long-name", "A.b", false)]
    [InlineData("anything-else", "?", true)]
    public void Formats_that_the_API_server_checks_are_checked(string format, string text, bool fits) =>
        TextFormats.Fits(format, text, SchemaForm.Structural).ShouldBe(fits);

    [Theory]
    [InlineData("500m", true)]
    [InlineData("1.5Gi", true)]
    [InlineData("-1e3", true)]
    [InlineData(".5", true)]
    [InlineData("12E", true)]
    [InlineData("1gb", false)]
    [InlineData("", false)]
    [InlineData("Gi", false)]
    [InlineData("1 Gi", false)]
    [InlineData("1\n", false)]
    public void Quantities_have_their_form(string text, bool valid) => QuantityText.IsValid(text).ShouldBe(valid);

    [Theory]
    [InlineData("\"500m\"", "")]
    [InlineData("2", "")]
    [InlineData("0.5", "wrong-type")]
    [InlineData("\"1gb\"", "pattern")]
    public void Quantities_of_custom_resources_are_integers_or_strings(string value, string expected) =>
        string.Join(' ', Validating.Spec(QuantitySchema, value).Select(violation => violation.Class.Code())).ShouldBe(expected);

    [Theory]
    [InlineData("0.5", "")]
    [InlineData("\"1gb\"", "pattern")]
    [InlineData("true", "wrong-type")]
    public void Quantities_of_built_in_kinds_are_numbers_or_strings(string value, string expected)
    {
        var schema = SchemaReading.BuiltIn(
            """{"apiVersion":{"type":"string"},"kind":{"type":"string"},"metadata":{"type":"object"},"cpu":{"$ref":"#/components/schemas/io.k8s.apimachinery.pkg.api.resource.Quantity"}}""",
            """
            "io.k8s.apimachinery.pkg.api.resource.Quantity":{"oneOf":[{"type":"string"},{"type":"number"}]}
            """);
        string.Join(' ', Validating.Object(schema, Validating.Widget($$"""{"name":"a"},"cpu":{{value}}""")).Select(violation => violation.Class.Code())).ShouldBe(expected);
    }

    [Fact]
    public void A_wrong_value_names_the_allowed_ones_and_the_nearest()
    {
        var violation = Validating.Spec("""{"type":"string","enum":["Always","Never"]}""", "\"always\"").ShouldHaveSingleItem();

        violation.ShouldBe(new SchemaViolation("spec", ViolationClass.EnumViolation, "'always' is not one of: Always, Never.", "Always"));
    }

    [Fact]
    public void Text_that_is_no_Unicode_is_a_mistake_and_not_a_crash() =>
        Validating.Spec("""{"type":"string","pattern":"x"}""", "\"\\ud800\"").ShouldHaveSingleItem().Class.ShouldBe(ViolationClass.WrongType);

    [Theory]
    [InlineData(@"^\d+$", "٣", false)]
    [InlineData(@"^[\w-]+$", "é", false)]
    [InlineData("^a$", "a\n", false)]
    [InlineData(@"^(?P<x>a)b$", "ab", true)]
    [InlineData("^[[:alpha:]_]+$", "ab_", true)]
    [InlineData("^[[:alpha:]]+$", "a1", false)]
    [InlineData(@"^\Qa.b\E$", "a.b", true)]
    [InlineData(@"^\Qa.b\E$", "axb", false)]
    [InlineData(@"^\pL+$", "é", true)]
    [InlineData("^[]a]+$", "]a", true)]
    [InlineData("^[^]a]+$", "b]", false)]
    [InlineData("^[a[]+$", "[a", true)]
    [InlineData(@"^\x{41}$", "A", true)]
    public void Patterns_mean_what_they_mean_to_the_API_server(string pattern, string text, bool matches) =>
        new PatternCache().IsMatch(pattern, text).ShouldBe(matches);

    [Theory]
    [InlineData("(")]
    [InlineData("[z-a]")]
    [InlineData("*")]
    public void A_pattern_that_cannot_be_read_decides_nothing(string pattern) => new PatternCache().IsMatch(pattern, "a").ShouldBeNull();

    [Fact]
    public void A_pattern_that_would_run_for_ever_ends() =>
        new PatternCache().IsMatch("^(?!b)(a+)+$", new string('a', 60) + "!").ShouldNotBe(true);
}
