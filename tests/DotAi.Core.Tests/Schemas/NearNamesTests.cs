using DotAi.Schemas.Validation;

namespace DotAi.Core.Tests.Schemas;

public sealed class NearNamesTests
{
    [Theory]
    [InlineData("verison", "version")]
    [InlineData("refs", "ref")]
    [InlineData("imagePullpolicy", "imagePullPolicy")]
    [InlineData("repilcas", "replicas")]
    [InlineData("topologySpredaConstraints", "topologySpreadConstraints")]
    public void A_misspelt_name_is_recognised(string name, string meant) =>
        NearNames.Closest(name, ["version", "ref", "imagePullPolicy", "replicas", "topologySpreadConstraints", "zone"]).ShouldBe(meant);

    [Theory]
    [InlineData("autoMagic")]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("version")]
    public void A_name_that_resembles_nothing_else_has_no_near_miss(string name) =>
        NearNames.Closest(name, ["version", "ref", "replicas", "a"]).ShouldBeNull();

    [Theory]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "ABC", 0)]
    [InlineData("abc", "acb", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)]
    public void Mistakes_are_counted_as_optimal_string_alignment(string left, string right, int mistakes) =>
        NearNames.Distance(left, right).ShouldBe(mistakes);

    [Fact]
    public void Distance_is_symmetric_and_no_longer_than_the_longer_name()
    {
        var random = new Random(11);
        string Name() => new([.. Enumerable.Range(0, random.Next(10)).Select(_ => (char)('a' + random.Next(4)))]);
        for (var round = 0; round < 2000; round++)
        {
            var (left, right) = (Name(), Name());
            var distance = NearNames.Distance(left, right);

            distance.ShouldBe(NearNames.Distance(right, left));
            distance.ShouldBeLessThanOrEqualTo(Math.Max(left.Length, right.Length));
            (distance == 0).ShouldBe(left == right);
        }
    }

    [Fact]
    public void A_very_long_name_is_left_alone() => NearNames.Closest(new string('a', 10_000), ["aa"]).ShouldBeNull();
}
