using DotAi.Cel.Checking;

namespace DotAi.Cel.Tests.Checking;

public sealed class SuggestionTests
{
    private static readonly string[] Known = ["containers", "initContainers", "hostNetwork", "nodeName", "replicas"];

    [Theory]
    [InlineData("container", "; did you mean 'containers'?")]
    [InlineData("contianers", "; did you mean 'containers'?")]
    [InlineData("HostNetwork", "; did you mean 'hostNetwork'?")]
    [InlineData("nodename", "; did you mean 'nodeName'?")]
    [InlineData("replcias", "; did you mean 'replicas'?")]
    [InlineData("volumes", "")]
    [InlineData("x", "")]
    public void The_nearest_known_name_is_suggested(string written, string suggestion) => Suggestion.For(written, Known).ShouldBe(suggestion);

    [Fact]
    public void A_very_long_name_is_not_compared_with_everything() =>
        Suggestion.For(new string('a', 50_000), Enumerable.Repeat(new string('b', 49_000), 10)).ShouldBe("");
}
