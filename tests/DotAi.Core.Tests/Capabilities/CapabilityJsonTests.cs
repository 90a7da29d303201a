using System.Text.Json;
using DotAi.Capabilities;
using DotAi.Capabilities.Analysis;
using DotAi.Capabilities.Glossary;
using DotAi.Kubernetes;

namespace DotAi.Core.Tests.Capabilities;

public sealed class CapabilityJsonTests
{
    [Fact]
    public void A_record_is_written_in_camel_case_with_words_for_its_choices()
    {
        var json = JsonSerializer.SerializeToElement(Sample(), CapabilityJson.Default.Capability);

        json.GetProperty("resourceName").GetString().ShouldBe("widgets.unheard-of.example");
        json.GetProperty("complexity").GetString().ShouldBe("low");
        json.GetProperty("scope").GetString().ShouldBe("Namespaced");
        json.GetProperty("analyzedAt").GetString().ShouldBe("1970-01-01T00:00:00+00:00");
        json.GetProperty("printerColumns")[0].GetProperty("jsonPath").GetString().ShouldBe(".status.age");
        json.GetProperty("references")[0].TryGetProperty("group", out _).ShouldBeFalse();
    }

    [Fact]
    public void A_record_survives_being_stored()
    {
        var json = JsonSerializer.Serialize(Sample(), CapabilityJson.Default.Capability);

        var read = JsonSerializer.Deserialize(json, CapabilityJson.Default.Capability)!;

        JsonSerializer.Serialize(read, CapabilityJson.Default.Capability).ShouldBe(json);
        read.Complexity.ShouldBe(CapabilityComplexity.Low);
    }

    [Fact]
    public void A_record_stored_before_a_list_existed_has_it_empty()
    {
        var json = JsonSerializer.SerializeToNode(Sample(), CapabilityJson.Default.Capability)!.AsObject();
        foreach (var name in (ReadOnlySpan<string>)["relatedTerms", "printerColumns", "references"])
            json.Remove(name).ShouldBeTrue();

        var read = json.Deserialize(CapabilityJson.Default.Capability)!;

        (read.RelatedTerms.Count, read.PrinterColumns.Count, read.References.Count).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void Ids_follow_from_names_as_earlier_products_made_them()
    {
        // printf 'capability-deployments.apps' | sha256sum
        CapabilityId.Of("deployments.apps").ToString().ShouldBe("f452e2e2-2db4-0dce-9631-4c3985b761a1");
        CapabilityId.Of("deployments.apps").ShouldNotBe(CapabilityId.Of("deployments"));
    }

    private static Capability Sample()
    {
        var resource = Resources.Served("unheard-of.example", "Widget") with { PrinterColumns = [new PrinterColumn("Age", "date", ".status.age")] };
        return new CapabilityAnalyzer(CapabilityGlossary.BuiltIn).Analyze(resource, schema: null, DateTimeOffset.UnixEpoch) with
        {
            References = [new CapabilityReference("Wheel", null, "spec.wheelRef")],
        };
    }
}
