using DotAi.Kubernetes.Discovery;

namespace DotAi.Core.Tests.Kubernetes.Discovery;

public sealed class KubernetesVersionTests
{
    // The example of the Kubernetes documentation, "Version priority".
    private static readonly string[] Documented =
        ["v10", "v2", "v1", "v11beta2", "v10beta3", "v3beta1", "v12alpha1", "v11alpha2", "foo1", "foo10"];

    [Fact]
    public void The_documented_example_is_ordered_as_documented()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var shuffled = Documented.ToArray();
            new Random(seed).Shuffle(shuffled);
            shuffled.Order(KubernetesVersion.PreferredFirst).ShouldBe(Documented);
        }
    }

    [Theory]
    [InlineData("v1", "v0")]
    [InlineData("v1", "v01")]
    [InlineData("v1beta1", "v1beta")]
    [InlineData("v1alpha1", "v1alpha0")]
    [InlineData("v1", "v1gamma1")]
    [InlineData("v1", "")]
    [InlineData("v1", "v")]
    [InlineData("v1", "V2")]
    [InlineData("v1", "v99999999999999999999")]
    public void Names_of_another_form_come_last(string better, string worse) =>
        KubernetesVersion.PreferredFirst.Compare(better, worse).ShouldBeLessThan(0);

    [Fact]
    public void Comparing_is_consistent_for_any_names()
    {
        var random = new Random(1);
        string Name() => string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => new[] { "v", "1", "2", "beta", "alpha", "0", "x" }[random.Next(7)]));
        for (var round = 0; round < 5000; round++)
        {
            var (left, right) = (Name(), Name());
            var order = Math.Sign(KubernetesVersion.PreferredFirst.Compare(left, right));
            order.ShouldBe(-Math.Sign(KubernetesVersion.PreferredFirst.Compare(right, left)));
            (order == 0).ShouldBe(left == right, $"{left} {right}");
        }
    }
}
