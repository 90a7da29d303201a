using System.Text;
using DotAi.Cel.Patterns;
using FrameworkRegex = System.Text.RegularExpressions.Regex;

namespace DotAi.Cel.Tests.Patterns;

public sealed class LinearRegexTests
{
    [Theory]
    [InlineData("a+b", "xaab", true)]
    [InlineData("^a+$", "aab", false)]
    [InlineData("^.$", "😀", true)]
    [InlineData("^[😀-😂]{2}$", "😁😂", true)]
    [InlineData("^.$", "\n", false)]
    [InlineData("(?s)^.$", "\n", true)]
    [InlineData("(?m)^b$", "a\nb\nc", true)]
    [InlineData("b$", "b\n", false)]
    [InlineData("\\Aa\\z", "a", true)]
    [InlineData("(?i)straße", "STRAßE", true)]
    [InlineData("(?i)k", "\u212A", true)]
    [InlineData("(?i:A)b", "ab", true)]
    [InlineData("(?i:A)b", "aB", false)]
    [InlineData("\\bfoo\\b", "a foo.", true)]
    [InlineData("\\Bfoo", " foo", false)]
    [InlineData("^\\d\\D\\w\\W\\s\\S$", "1a_- x", true)]
    [InlineData("^\\d$", "٣", false)]
    [InlineData("^\\pN\\p{Lu}\\P{L}\\p{^L}$", "٣É1-", true)]
    [InlineData("^[[:alpha:]][^[:digit:]][\\d\\-]$", "ab-", true)]
    [InlineData("^[]a]$", "]", true)]
    [InlineData("^[a-]$", "-", true)]
    [InlineData("^\\Qa.b\\E$", "a.b", true)]
    [InlineData("^\\x41\\x{1F600}\\101\\07$", "A😀A\a", true)]
    [InlineData("^a{2,3}$", "aaaa", false)]
    [InlineData("^a{,2}$", "a{,2}", true)]
    [InlineData("^(?P<year>\\d{4})-(?<month>\\d\\d)$", "2024-02", true)]
    [InlineData("^(a|b)*c|d$", "ababc", true)]
    [InlineData("", "", true)]
    [InlineData("a||b", "", true)]
    [InlineData("(?U)a+", "aa", true)]
    [InlineData("\\_\\-\\/", "_-/", true)]
    public void Patterns_match_as_in_RE2(string pattern, string text, bool matches) => Compile(pattern).IsMatch(text).ShouldBe(matches);

    [Theory]
    [InlineData("(?=a)", "invalid or unsupported Perl syntax")]
    [InlineData("(?<=a)b", "invalid or unsupported Perl syntax")]
    [InlineData("(?>a)", "invalid or unsupported Perl syntax")]
    [InlineData("(a)\\1", "invalid escape sequence")]
    [InlineData("\\Z", "invalid escape sequence")]
    [InlineData("\\C", "invalid escape sequence")]
    [InlineData("\\y", "invalid escape sequence")]
    [InlineData("a**", "invalid nested repetition operator")]
    [InlineData("a{2}{3}", "invalid nested repetition operator")]
    [InlineData("*a", "missing argument to repetition operator")]
    [InlineData("a{1001}", "invalid repeat count")]
    [InlineData("(a{100}){100}", "invalid repeat count")]
    [InlineData("a{3,2}", "invalid repeat count")]
    [InlineData("(a", "missing closing )")]
    [InlineData("a)", "unexpected )")]
    [InlineData("[a", "missing closing ]")]
    [InlineData("[z-a]", "invalid character class range")]
    [InlineData("[[:nope:]]", "invalid character class range")]
    [InlineData("\\p{Greek}", "scripts are not")]
    [InlineData("(?P<a>x)(?P<a>y)", "duplicate capture group name")]
    [InlineData("(?P<>x)", "invalid named capture")]
    [InlineData("\\", "trailing backslash")]
    [InlineData("\\x{110000}", "invalid escape sequence")]
    public void What_RE2_does_not_have_is_refused(string pattern, string problem)
    {
        LinearRegex.TryCompile(pattern, out _, out var found).ShouldBeFalse();
        found!.ShouldContain(problem);
    }

    [Theory]
    [InlineData("a|ab", "xab", 1, 2)]
    [InlineData("ab|a", "xab", 1, 3)]
    [InlineData("a*?b", "aab", 0, 3)]
    [InlineData("(?U)a+", "aa", 0, 1)]
    [InlineData("b*", "abb", 0, 0)]
    [InlineData("b+", "abbcb", 1, 3)]
    public void The_leftmost_match_is_found_and_of_those_the_preferred(string pattern, string text, int start, int end) =>
        Compile(pattern).Find(text, 0).ShouldBe((start, end));

    [Fact]
    public void Random_patterns_find_what_the_framework_finds()
    {
        var random = new Random(5);
        for (var i = 0; i < 20_000; i++)
        {
            var pattern = Pattern(random, 3);
            var text = new string([.. Enumerable.Range(0, random.Next(8)).Select(_ => "abc\n"[random.Next(4)])]);
            var expected = FrameworkRegex.Match(text, pattern.Replace("$", "\\z", StringComparison.Ordinal));
            Compile(pattern).Find(text, 0).ShouldBe(expected.Success ? (expected.Index, expected.Index + expected.Length) : null, $"{pattern} in {text}");
        }
    }

    [Fact]
    public void Nested_repetition_takes_time_in_proportion_to_the_text() =>
        Compile("^(((a*)*)*)*b$").IsMatch(new string('a', 100_000)).ShouldBeFalse();

    private static string Pattern(Random random, int depth)
    {
        if (depth == 0 || random.Next(4) == 0)
        {
            string[] leaves = ["a", "b", ".", "[ab]", "[^a]", "^", "$", "\\b", "(?:)"];
            return leaves[random.Next(leaves.Length)];
        }

        var text = new StringBuilder();
        for (var i = 1 + random.Next(3); i > 0; i--)
        {
            string[] suffixes = ["", "", "", "*", "+", "?", "*?", "+?", "{0,2}"];
            var part = Pattern(random, depth - 1);
            text.Append(random.Next(4) == 0 ? $"(?:{part}|{Pattern(random, depth - 1)})" : $"(?:{part}){Repeatable(part, suffixes[random.Next(suffixes.Length)])}");
        }

        return text.ToString();
    }

    /// <summary>The engines differ in how often an empty body repeats, so only parts that read something are repeated.</summary>
    private static string Repeatable(string part, string suffix) => part is "a" or "b" or "." or "[ab]" or "[^a]" ? suffix : "";

    private static LinearRegex Compile(string pattern) =>
        LinearRegex.TryCompile(pattern, out var regex, out var problem) ? regex : throw new InvalidOperationException(problem);
}
