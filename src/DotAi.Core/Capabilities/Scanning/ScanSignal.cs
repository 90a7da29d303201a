using System.Threading.Channels;

namespace DotAi.Capabilities.Scanning;

/// <summary>Wakes the worker when a job was created.</summary>
internal sealed class ScanSignal
{
    private readonly Channel<bool> _calls = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => _calls.Writer.TryWrite(true);

    /// <summary>Returns when raised, or after <paramref name="atMost"/>.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await _calls.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            // Time to look again, or to stop: the caller's loop tells which.
        }
    }
}
