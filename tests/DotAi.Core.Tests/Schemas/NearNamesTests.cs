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

    [Fact]
    public void A_very_long_name_is_left_alone() => NearNames.Closest(new string('a', 10_000), ["aa"]).ShouldBeNull();
}
