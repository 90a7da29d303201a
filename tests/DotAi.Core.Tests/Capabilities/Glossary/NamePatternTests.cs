using DotAi.Capabilities.Glossary;

namespace DotAi.Core.Tests.Capabilities.Glossary;

public sealed class NamePatternTests
{
    [Theory]
    [InlineData("rds.aws.*", "rds.aws.m.upbound.io", true)]
    [InlineData("rds.aws.*", "rds.aws.upbound.io", true)]
    [InlineData("rds.aws.*", "xrds.aws.upbound.io", false)]
    [InlineData("*.services.k8s.aws", "s3.services.k8s.aws", true)]
    [InlineData("*.services.k8s.aws", "services.k8s.aws", false)]
    [InlineData("*Policy*", "BucketPolicyAttachment", true)]
    [InlineData("*Policy", "BucketPolicyAttachment", false)]
    [InlineData("a*b*c", "abbbc", true)]
    [InlineData("a*b*c", "acb", false)]
    [InlineData("configmap", "ConfigMap", true)]
    [InlineData("", "", true)]
    [InlineData("", "apps", false)]
    [InlineData("*", "", true)]
    [InlineData("*", "anything", true)]
    [InlineData("**", "x", true)]
    public void A_star_stands_for_any_characters_and_case_does_not_matter(string pattern, string name, bool matches) =>
        new NamePattern(pattern).Matches(name).ShouldBe(matches);

    [Theory]
    [InlineData("Bucket", true, false)]
    [InlineData("Bucket*", false, false)]
    [InlineData("*", false, true)]
    public void A_pattern_knows_how_much_it_names(string text, bool exact, bool everything)
    {
        var pattern = new NamePattern(text);

        (pattern.IsExact, pattern.IsEverything).ShouldBe((exact, everything));
    }

    [Fact]
    public void Matching_agrees_with_a_search_of_all_possibilities()
    {
        var random = new Random(7);
        for (var round = 0; round < 20_000; round++)
        {
            var pattern = Letters(random, "ab*", 6);
            var name = Letters(random, "ab", 8);

            new NamePattern(pattern).Matches(name).ShouldBe(Slowly(pattern, name), $"{pattern} against {name}");
        }
    }

    [Fact]
    public void A_hostile_pattern_takes_no_exponential_time()
    {
        var pattern = new NamePattern(string.Concat(Enumerable.Repeat("a*", 60)) + "b");

        pattern.Matches(new string('a', 5_000)).ShouldBeFalse();
    }

    private static bool Slowly(string pattern, string name) => (pattern, name) switch
    {
        ("", _) => name.Length == 0,
        (['*', ..], _) => Slowly(pattern[1..], name) || (name.Length > 0 && Slowly(pattern, name[1..])),
        (_, "") => false,
        _ => pattern[0] == name[0] && Slowly(pattern[1..], name[1..]),
    };

    private static string Letters(Random random, string alphabet, int longest) =>
        new([.. Enumerable.Range(0, random.Next(longest + 1)).Select(_ => alphabet[random.Next(alphabet.Length)])]);
}
