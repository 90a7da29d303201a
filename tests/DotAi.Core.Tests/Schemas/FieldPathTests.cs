using System.Collections.Immutable;
using DotAi.Schemas;

namespace DotAi.Core.Tests.Schemas;

public sealed class FieldPathTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("spec.containers[*].image", "spec.containers[*].image")]
    [InlineData(".spec.ports[0]", "spec.ports[0]")]
    [InlineData("metadata.labels[\"app.kubernetes.io/name\"]", "metadata.labels[\"app.kubernetes.io/name\"]")]
    [InlineData("metadata.labels[\"app\"]", "metadata.labels.app")]
    [InlineData("[\"a\\\"b\\\\c\"][3][*]", "[\"a\\\"b\\\\c\"][3][*]")]
    [InlineData("data[\"caf\\u00e9\"]", "data[\"café\"]")]
    public void A_path_is_read_and_written_in_one_form(string text, string written) =>
        FieldPath.Parse(text).ToString().ShouldBe(written);

    [Theory]
    [InlineData("spec..image", "at character 6")]
    [InlineData("spec.", "expected the name of a field")]
    [InlineData("spec[", "expected a number")]
    [InlineData("spec[-1]", "expected a number")]
    [InlineData("spec[99999999999]", "expected a number")]
    [InlineData("spec[1", "expected ']'")]
    [InlineData("spec[\"a", "does not end")]
    [InlineData("spec[\"\\q\"]", "expected \\\"")]
    [InlineData("spec image", "expected '.' or '['")]
    public void What_is_no_path_is_refused_with_the_place_and_the_reason(string text, string reason)
    {
        FieldPath.TryParse(text, out _, out var problem).ShouldBeFalse();
        problem.ShouldContain(reason);
        Should.Throw<FormatException>(() => FieldPath.Parse(text)).Message.ShouldBe(problem);
    }

    [Fact]
    public void Too_long_and_too_deep_paths_are_refused()
    {
        FieldPath.TryParse(new string('a', 5000), out _, out var tooLong).ShouldBeFalse();
        tooLong.ShouldContain("longer than");
        FieldPath.TryParse(string.Concat(Enumerable.Repeat("[0]", 300)), out _, out var tooDeep).ShouldBeFalse();
        tooDeep.ShouldContain("more than 256 steps");
    }

    [Fact]
    public void Every_path_survives_being_written_and_read()
    {
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var segments = Enumerable.Range(0, random.Next(6)).Select(_ => Segment(random)).ToImmutableArray();
            var path = new FieldPath(segments);

            FieldPath.Parse(path.ToString()).ShouldBe(path);
        }
    }

    [Fact]
    public void No_text_crashes_the_parser()
    {
        var random = new Random(8);
        const string Alphabet = "ab.[]\"\\*u0123-\ud83d\0 ";
        for (var round = 0; round < 5000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(12)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);

            (FieldPath.TryParse(text, out _, out var problem) == (problem.Length == 0)).ShouldBeTrue();
        }
    }

    private static FieldSegment Segment(Random random) => random.Next(4) switch
    {
        0 => FieldSegment.Any,
        1 => FieldSegment.Item(random.Next(1000)),
        _ => FieldSegment.Field(new string([.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => (char)random.Next(1, 0x3000))])),
    };
}
