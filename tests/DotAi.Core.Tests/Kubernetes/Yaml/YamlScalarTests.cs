using System.Text;
using DotAi.Kubernetes.Yaml;

namespace DotAi.Core.Tests.Kubernetes.Yaml;

/// <summary>The expected values are what kubectl 1.32 makes of the same text (kubectl label --local -o json).</summary>
public sealed class YamlScalarTests
{
    [Theory]
    [InlineData("y", "true")]
    [InlineData("Yes", "true")]
    [InlineData("on", "true")]
    [InlineData("TRUE", "true")]
    [InlineData("n", "false")]
    [InlineData("Off", "false")]
    [InlineData("no", "false")]
    [InlineData("False", "false")]
    [InlineData("tRue", "\"tRue\"")]
    [InlineData("~", "null")]
    [InlineData("Null", "null")]
    [InlineData("nULL", "\"nULL\"")]
    public void Words_are_booleans_and_null_as_in_YAML_1_1(string scalar, string json) => ValueOf(scalar).ShouldBe(json);

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("+1", "1")]
    [InlineData("010", "8")]
    [InlineData("0o10", "8")]
    [InlineData("-0o7", "-7")]
    [InlineData("0x1F", "31")]
    [InlineData("+0x1f", "31")]
    [InlineData("-0x1f", "-31")]
    [InlineData("0b11", "3")]
    [InlineData("-0b11", "-3")]
    [InlineData("1_000", "1000")]
    [InlineData("1__0", "10")]
    [InlineData("0_1", "1")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    [InlineData("12345678901234567890", "12345678901234567890")]
    [InlineData("0xFFFFFFFFFFFFFFFF", "18446744073709551615")]
    public void Integers_are_exact_in_every_base(string scalar, string json) => ValueOf(scalar).ShouldBe(json);

    [Theory]
    [InlineData("1e3", "1000")]
    [InlineData("1.0", "1")]
    [InlineData("1.", "1")]
    [InlineData(".5", "0.5")]
    [InlineData("+.5", "0.5")]
    [InlineData("0.1", "0.1")]
    [InlineData("08", "8")]
    [InlineData("1e-7", "1E-07")]
    [InlineData("1.5e300", "1.5E+300")]
    [InlineData("5.0e-324", "5E-324")]
    [InlineData("123456789012345678901", "1.2345678901234568E+20")]
    [InlineData("-9223372036854775809", "-9.223372036854776E+18")]
    public void Floats_keep_the_nearest_double(string scalar, string json) => ValueOf(scalar).ShouldBe(json);

    [Theory]
    [InlineData("2001-01-01")]
    [InlineData("2001-12-14t21:59:43.10-05:00")]
    [InlineData("1:30")]
    [InlineData("190:20:30")]
    [InlineData("1E400")]
    [InlineData("0x")]
    [InlineData("0b")]
    [InlineData("0xFFFFFFFFFFFFFFFFF")]
    [InlineData("1e")]
    [InlineData("e3")]
    [InlineData("_1")]
    [InlineData("=")]
    [InlineData("<<")]
    [InlineData("v1")]
    [InlineData("1.2.3")]
    [InlineData(".")]
    [InlineData("+")]
    [InlineData("yesterday")]
    public void Everything_else_is_text(string scalar) => ValueOf($"[{scalar}]").ShouldBe($"[\"{scalar}\"]");

    [Theory]
    [InlineData("\"yes\"")]
    [InlineData("'yes'")]
    [InlineData("!!str yes")]
    [InlineData("! yes")]
    [InlineData("!own yes")]
    [InlineData("|-\n  yes")]
    [InlineData(">-\n  yes")]
    public void Quoted_and_tagged_scalars_stay_text(string scalar) => ValueOf(scalar).ShouldBe("\"yes\"");

    [Theory]
    [InlineData("!!int \"5\"", "5")]
    [InlineData("!!float \"1\"", "1")]
    [InlineData("!!bool \"yes\"", "true")]
    [InlineData("!!null \"\"", "null")]
    [InlineData("!!binary aGVsbG8=", "\"hello\"")]
    [InlineData("!!timestamp 2001-01-01", "\"2001-01-01\"")]
    public void Core_tags_decide_over_quotes(string scalar, string json) => ValueOf(scalar).ShouldBe(json);

    [Theory]
    [InlineData(".inf", "'.inf' has no JSON form; quote it if text is meant")]
    [InlineData("-.Inf", "'-.Inf' has no JSON form; quote it if text is meant")]
    [InlineData(".NaN", "'.NaN' has no JSON form; quote it if text is meant")]
    [InlineData("!!int abc", "'abc' is not a !!int")]
    [InlineData("!!bool maybe", "'maybe' is not a !!bool")]
    [InlineData("!!float abc", "'abc' is not a !!float")]
    [InlineData("!!null abc", "'abc' is not a !!null")]
    [InlineData("!!binary \"@@\"", "the !!binary value is not base64")]
    public void What_JSON_cannot_hold_is_an_error_with_its_place(string scalar, string message)
    {
        var error = Should.Throw<YamlFormatException>(() => ValueOf(scalar));
        (error.Message, error.Line).ShouldBe(($"line 1, column {error.Column}: {message}", 1));
    }

    [Theory]
    [InlineData("{on: 1}", """{"true":1}""")]
    [InlineData("{0x10: 1, 1.5: 2, 1e3: 3, 010: 4}", """{"16":1,"1.5":2,"1000":3,"8":4}""")]
    [InlineData("{1e21: 1}", """{"1e+21":1}""")]
    [InlineData("{.nan: 1}", """{".nan":1}""")]
    [InlineData("!!set {a, b}", """{"a":null,"b":null}""")]
    [InlineData("{\"yes\": 1}", """{"yes":1}""")]
    public void Keys_become_text_by_their_value(string mapping, string json) => ValueOf(mapping).ShouldBe(json);

    private static string ValueOf(string scalar)
    {
        var documents = YamlReader.Read(Encoding.UTF8.GetBytes($"- {scalar}"), YamlLimits.Default);
        return Encoding.UTF8.GetString(documents[0].Span)[1..^1];
    }
}
