using DotAi.Schemas;

namespace DotAi.Core.Tests.Schemas;

public sealed class SingleFlightCacheTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_total_weight_stays_within_the_capacity_whatever_is_asked_for()
    {
        var freed = 0L;
        var cache = new SingleFlightCache<int, long>(100, static weight => weight, weight => freed += weight);
        var random = new Random(3);
        var weights = Enumerable.Range(0, 50).Select(_ => (long)random.Next(1, 30)).ToArray();
        var held = 0L;
        for (var round = 0; round < 500; round++)
        {
            var key = random.Next(weights.Length);
            await cache.GetAsync(key, () => { held += weights[key]; return Task.FromResult(weights[key]); }, Cancellation);

            (held - freed).ShouldBeLessThanOrEqualTo(100);
        }

        freed.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_value_heavier_than_the_capacity_is_still_answered_and_goes_with_the_next()
    {
        var cache = new SingleFlightCache<string, long>(10, static weight => weight, static _ => { });

        (await cache.GetAsync("heavy", () => Task.FromResult(1000L), Cancellation)).ShouldBe(1000);
        cache.Count.ShouldBe(1);
        await cache.GetAsync("light", () => Task.FromResult(1L), Cancellation);

        cache.Count.ShouldBe(1);
        (await cache.GetAsync("heavy", () => Task.FromResult(5L), Cancellation)).ShouldBe(5);
    }

    [Fact]
    public async Task A_failed_load_reaches_everyone_who_waits_and_is_forgotten()
    {
        var cache = new SingleFlightCache<string, long>(10, static weight => weight, static _ => { });
        var gate = new TaskCompletionSource<long>();
        var waiting = Enumerable.Range(0, 3).Select(_ => cache.GetAsync("key", () => gate.Task, Cancellation)).ToList();
        gate.SetException(new IOException("gone"));

        foreach (var task in waiting)
        {
            (await Should.ThrowAsync<IOException>(() => task)).Message.ShouldBe("gone");
        }

        cache.Count.ShouldBe(0);
        (await cache.GetAsync("key", () => Task.FromResult(2L), Cancellation)).ShouldBe(2);
    }

    [Fact]
    public async Task A_load_that_throws_at_once_is_a_failed_load()
    {
        var cache = new SingleFlightCache<string, long>(10, static weight => weight, static _ => { });

        await Should.ThrowAsync<InvalidDataException>(() => cache.GetAsync("key", () => throw new InvalidDataException(), Cancellation));

        cache.Count.ShouldBe(0);
    }
}
