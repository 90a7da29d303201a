using System.Text.Json;
using DotAi.Kubernetes;
using DotAi.Workflows;

namespace DotAi.Core.Tests.Kubernetes;

public sealed class LabelSelectorTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData(" ", true)]
    [InlineData("team=a", true)]
    [InlineData("team==a", true)]
    [InlineData("team = a , tier = web", true)]
    [InlineData("team=b", false)]
    [InlineData("team!=b", true)]
    [InlineData("other!=b", true)]
    [InlineData("team!=a", false)]
    [InlineData("team", true)]
    [InlineData("other", false)]
    [InlineData("!other", true)]
    [InlineData("!team", false)]
    [InlineData("team in (a, b),tier in (web)", true)]
    [InlineData("team in (b)", false)]
    [InlineData("team notin (b,c)", true)]
    [InlineData("other notin (b)", true)]
    [InlineData("team notin (a)", false)]
    [InlineData("app.example.org/name=x", true)]
    [InlineData("empty=", true)]
    public void Selectors_match_as_kubectl_matches(string? selector, bool matches)
    {
        var item = JsonElement.Parse("""{"metadata":{"labels":{"team":"a","tier":"web","app.example.org/name":"x","empty":""}}}""");
        LabelSelector.Parse(selector).Matches(item).ShouldBe(matches);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"metadata":null}""")]
    [InlineData("""{"metadata":{"labels":[]}}""")]
    [InlineData("""{"metadata":{"labels":{"team":5}}}""")]
    public void Objects_without_usable_labels_match_only_what_asks_for_absence(string json)
    {
        var item = JsonElement.Parse(json);
        LabelSelector.Parse("team=a").Matches(item).ShouldBeFalse();
        LabelSelector.Parse("!team").Matches(item).ShouldBeTrue();
    }

    [Theory]
    [InlineData("team=a,")]
    [InlineData("team in (a")]
    [InlineData("!team=a")]
    [InlineData("team>1")]
    [InlineData("=a")]
    public void A_text_that_is_no_selector_is_invalid(string selector) =>
        Should.Throw<WorkflowException>(() => LabelSelector.Parse(selector)).Error.ShouldBeOfType<WorkflowError.Invalid>()
            .Problems.ShouldHaveSingleItem().Field.ShouldBe("labelSelector");
}
