using DotAi.Capabilities.Analysis;

namespace DotAi.Core.Tests.Capabilities.Analysis;

public sealed class AnnotationHintsTests
{
    [Fact]
    public void Purpose_use_and_providers_are_taken_from_known_names_with_or_without_a_domain()
    {
        var hints = Of(new()
        {
            ["platform.example/capabilities"] = "Managed Queue , ,Retries",
            ["description"] = "Queues for teams.",
            ["platform.example/Description"] = "Queues for teams that share a broker.",
            ["usecase"] = "Jobs that may wait.",
            ["providers.supported"] = "AWS, Azure",
            ["provider.multicloud"] = "true",
            ["controller-gen.kubebuilder.io/version"] = "v0.20.1",
        });

        hints.Capabilities.ShouldBe(["managed queue", "retries"]);
        hints.Description.ShouldBe("Queues for teams that share a broker.");
        hints.UseCase.ShouldBe("Jobs that may wait.");
        hints.ProviderText.ShouldBe("true AWS, Azure");
    }

    [Fact]
    public void A_definition_without_annotations_says_nothing() => Of([]).ShouldBeSameAs(AnnotationHints.None);

    [Fact]
    public void Too_many_and_too_long_tags_are_left_out()
    {
        var tags = string.Join(", ", Enumerable.Range(0, 40).Select(number => $"t{number}").Prepend(new string('x', 61)));

        var hints = Of(new() { ["capabilities"] = tags });

        hints.Capabilities.Count.ShouldBe(12);
        hints.Capabilities[0].ShouldBe("t0");
    }

    private static AnnotationHints Of(Dictionary<string, string> annotations) =>
        AnnotationHints.Of(Resources.Served("unheard-of.example", "Widget") with { Annotations = annotations });
}
