using DotAi.Text;

namespace DotAi.Core.Tests.Text;

public sealed class NearMissTests
{
    [Theory]
    [InlineData("snapshto", "snapshot")]
    [InlineData("SNAPSHOT", "snapshot")]
    [InlineData("snap", null)]
    [InlineData("kubconfig", "kubeconfig")]
    [InlineData("kubeconfigs", "kubeconfig")]
    [InlineData("", null)]
    [InlineData("zzzzzzzz", null)]
    public void The_nearest_name_is_found_if_it_is_near(string word, string? meant)
    {
        NearMiss.Closest(word, ["kubeconfig", "snapshot", "allowWrites"]).ShouldBe(meant);
    }

    [Fact]
    public void One_slip_in_a_word_is_always_found_and_long_words_are_never_compared()
    {
        var random = new Random(20260102);
        for (var round = 0; round < 500; round++)
        {
            var word = new string([.. Enumerable.Range(0, random.Next(3, 20)).Select(_ => (char)random.Next('a', 'z' + 1))]);
            var at = random.Next(word.Length);
            var slipped = random.Next(3) switch
            {
                0 => word.Remove(at, 1),
                1 => word.Insert(at, "q"),
                _ => word[..at] + "Q" + word[(at + 1)..],
            };

            NearMiss.Closest(slipped, [word, "0123456789012345678901234567890123456789"]).ShouldBe(word, $"{slipped} for {word}");
        }

        NearMiss.Closest(new string('a', 100_000), [new string('a', 100_000)]).ShouldBeNull();
    }

    [Theory]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "ABC", 0)]
    [InlineData("abc", "acb", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)]
    public void Mistakes_are_counted_as_optimal_string_alignment(string left, string right, int mistakes) =>
        NearMiss.Distance(left, right, budget: 100).ShouldBe(mistakes);

    [Fact]
    public void Distance_is_symmetric_and_no_longer_than_the_longer_name()
    {
        var random = new Random(11);
        string Name() => new([.. Enumerable.Range(0, random.Next(10)).Select(_ => (char)('a' + random.Next(4)))]);
        for (var round = 0; round < 2000; round++)
        {
            var (left, right) = (Name(), Name());
            var distance = NearMiss.Distance(left, right, budget: 100);

            distance.ShouldBe(NearMiss.Distance(right, left, budget: 100));
            distance.ShouldBeLessThanOrEqualTo(Math.Max(left.Length, right.Length));
            (distance == 0).ShouldBe(left == right);
        }
    }

    [Fact]
    public void Counting_stops_just_above_the_budget()
    {
        var random = new Random(12);
        string Name() => new([.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => (char)('a' + random.Next(3)))]);
        for (var round = 0; round < 2000; round++)
        {
            var (left, right, budget) = (Name(), Name(), random.Next(6));
            var exact = NearMiss.Distance(left, right, budget: 100);

            (NearMiss.Distance(left, right, budget) <= budget).ShouldBe(exact <= budget, $"{left} {right} {budget}");
        }
    }

    [Fact]
    public void The_hint_names_the_nearest_first_and_is_empty_without_any()
    {
        string[] served = ["deployments.apps", "deployment.apps", "pods", "services"];

        NearMiss.Hint("deploymentts.apps", served).ShouldBe(" Did you mean 'deployments.apps' or 'deployment.apps'?");
        NearMiss.Hint("gizmos.example.com", served).ShouldBeEmpty();
    }
}
