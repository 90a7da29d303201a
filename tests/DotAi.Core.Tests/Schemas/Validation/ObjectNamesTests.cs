using System.Text.RegularExpressions;
using DotAi.Schemas.Validation;

namespace DotAi.Core.Tests.Schemas.Validation;

/// <summary>The hand-written checks agree with the expressions that the Kubernetes documentation gives.</summary>
public sealed class ObjectNamesTests
{
    private const string Label = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private const string Word = "[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?";

    [Fact]
    public void Names_agree_with_the_documented_expressions()
    {
        var random = new Random(31);
        const string Alphabet = "ab1-._/A%";
        for (var round = 0; round < 20_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(8)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);

            ObjectNames.IsLabel(text).ShouldBe(Regex.IsMatch(text, $@"\A{Label}\z"), text);
            ObjectNames.IsRfc1035Label(text).ShouldBe(Regex.IsMatch(text, @"\A[a-z]([-a-z0-9]*[a-z0-9])?\z"), text);
            ObjectNames.IsSubdomain(text).ShouldBe(Regex.IsMatch(text, $@"\A{Label}(\.{Label})*\z"), text);
            ObjectNames.IsLabelValue(text).ShouldBe(Regex.IsMatch(text, $@"\A({Word})?\z"), text);
            ObjectNames.IsQualifiedName(text).ShouldBe(Regex.IsMatch(text, $@"\A({Label}(\.{Label})*/)?{Word}\z"), text);
        }
    }

    [Theory]
    [InlineData("system:auth-delegator", true)]
    [InlineData("Any Thing", true)]
    [InlineData("", false)]
    [InlineData(".", false)]
    [InlineData("a%b", false)]
    public void A_path_segment_may_be_almost_anything(string text, bool valid) => ObjectNames.IsPathSegment(text).ShouldBe(valid);

    [Fact]
    public void Lengths_are_bounded()
    {
        ObjectNames.IsLabel(new string('a', 63)).ShouldBeTrue();
        ObjectNames.IsLabel(new string('a', 64)).ShouldBeFalse();
        ObjectNames.IsSubdomain(new string('a', 253)).ShouldBeTrue();
        ObjectNames.IsSubdomain(new string('a', 254)).ShouldBeFalse();
        ObjectNames.IsQualifiedName(new string('p', 253) + "/" + new string('n', 63)).ShouldBeTrue();
        ObjectNames.IsQualifiedName("p/" + new string('n', 64)).ShouldBeFalse();
        ObjectNames.IsLabelValue(new string('v', 64)).ShouldBeFalse();
    }
}
