namespace DotAi.Kubernetes.ApiServer.Watching;

/// <summary>Pauses between attempts to watch: doubling from half a second to half a minute, each shortened by up to a half at random.</summary>
internal sealed class WatchBackoff(TimeProvider time)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private TimeSpan _next = First;

    public void Reset() => _next = First;

    public Task WaitAsync(CancellationToken cancellationToken)
    {
        // The jitter keeps many clients from returning at the same moment; nothing depends on it being unpredictable.
#pragma warning disable CA5394
        var pause = _next * (1 - (Random.Shared.NextDouble() / 2));
#pragma warning restore CA5394
        _next = _next * 2 < Longest ? _next * 2 : Longest;
        return Task.Delay(pause, time, cancellationToken);
    }
}
