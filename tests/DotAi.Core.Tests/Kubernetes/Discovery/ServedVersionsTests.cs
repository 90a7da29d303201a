using DotAi.Kubernetes.Discovery;

namespace DotAi.Core.Tests.Kubernetes.Discovery;

public sealed class ServedVersionsTests
{
    [Theory]
    [InlineData("v1,v2,v1beta1", "v1", "v1")]
    [InlineData("v1,v2,v1beta1", null, "v2")]
    [InlineData("v1alpha1,v1beta1", "v2", "v1beta1")]
    [InlineData("v1alpha1", "v1", "v1alpha1")]
    [InlineData("v1beta1,v1beta2", "v1beta1", "v1beta1")]
    public void The_preferred_version_wins_where_it_serves_the_resource(string served, string? preferred, string best) =>
        ServedVersions.Best(served.Split(','), preferred).ShouldBe(best);

    [Fact]
    public void Each_resource_is_chosen_once_even_when_only_a_lesser_version_has_it()
    {
        ApiResource[] rows =
        [
            Row("apps.example.org", "v1", "things"),
            Row("apps.example.org", "v2", "things"),
            Row("apps.example.org", "v1alpha1", "rares"),
            Row("", "v1", "things"),
            Row("other.example.org", "v1beta1", "things"),
            Row("other.example.org", "v1", "things"),
        ];
        var groups = new Dictionary<string, ApiGroupVersions> { ["apps.example.org"] = new("apps.example.org", ["v1", "v2"]), [""] = new("", []) };

        ServedVersions.Choose(rows, groups).Select(row => (row.Group, row.Version, row.Plural)).ShouldBe(
        [
            ("apps.example.org", "v1", "things"),
            ("apps.example.org", "v1alpha1", "rares"),
            ("", "v1", "things"),
            ("other.example.org", "v1", "things"),
        ]);
    }

    private static ApiResource Row(string group, string version, string plural) => new() { Group = group, Version = version, Plural = plural, Kind = "Thing" };
}
