using DotAi.Embeddings;

namespace DotAi.Core.Tests.Embeddings;

public sealed class RecentlyUsedTests
{
    [Fact]
    public void The_value_used_longest_ago_is_forgotten_first()
    {
        var values = new RecentlyUsed<string, int>(capacity: 2);
        values.Set("a", 1);
        values.Set("b", 2);
        values.TryGet("a", out _).ShouldBeTrue();

        values.Set("c", 3);

        values.TryGet("b", out _).ShouldBeFalse();
        values.TryGet("a", out var a).ShouldBeTrue();
        values.TryGet("c", out var c).ShouldBeTrue();
        (a, c).ShouldBe((1, 3));
    }

    [Fact]
    public void A_value_that_is_set_again_replaces_the_old_one_and_takes_no_more_room()
    {
        var values = new RecentlyUsed<string, int>(capacity: 2);
        values.Set("a", 1);
        values.Set("b", 2);

        values.Set("a", 3);

        values.TryGet("a", out var a).ShouldBeTrue();
        values.TryGet("b", out var b).ShouldBeTrue();
        (a, b).ShouldBe((3, 2));
    }

    [Fact]
    public void Without_capacity_nothing_is_remembered()
    {
        var values = new RecentlyUsed<string, int>(capacity: 0);

        values.Set("a", 1);

        values.TryGet("a", out _).ShouldBeFalse();
    }

    [Fact]
    public void Many_threads_may_use_it_at_once()
    {
        var values = new RecentlyUsed<int, int>(capacity: 50);

        Parallel.For(0, 20_000, number =>
        {
            var key = number * 7919 % 100;
            if (values.TryGet(key, out var value))
            {
                value.ShouldBe(key);
            }
            else
            {
                values.Set(key, key);
            }
        });

        Enumerable.Range(0, 100).Count(key => values.TryGet(key, out _)).ShouldBe(50);
    }
}
