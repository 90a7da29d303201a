using DotAi.Server.Tools;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace DotAi.Server.Mcp;

/// <summary>
/// Sends a call's progress to a client that asked for it. Reports may come at any rate: the latest is sent, at most one an
/// interval, each higher than the one before. After disposal, which waits for the last one, nothing is sent.
/// </summary>
internal sealed class McpProgress(McpServer server, ProgressToken token, TimeSpan interval, TimeProvider time, CancellationToken cancellationToken)
    : IProgress<ToolProgress>, IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    private ToolProgress? _waiting;
    private float _highest = float.NegativeInfinity;
    private Task _sending = Task.CompletedTask;
    private bool _closed;

    public void Report(ToolProgress value)
    {
        // Compared as it is sent: two doubles may be one float, and JSON knows no infinity.
        var current = (float)value.Current;
        if (!float.IsFinite(current)) return;

        lock (_gate)
        {
            if (_closed || current <= _highest) return;

            _highest = current;
            _waiting = value;
            if (_sending.IsCompleted) _sending = SendAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Task sending;
        lock (_gate)
        {
            _closed = true;
            sending = _sending;
        }

        await _ended.CancelAsync();
        await sending;
        _ended.Dispose();
    }

    private async Task SendAsync()
    {
        // Leaves the reporter's stack, and with it the lock.
        await Task.Yield();
        try
        {
            while (Next() is { } next)
            {
                await server.NotifyProgressAsync(token, ToProtocol(next), options: null, cancellationToken);
                await Task.Delay(interval, time, _ended.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The call is over; its result says the rest.
        }
        catch (IOException)
        {
            // The client has gone; the call learns of it by its own token.
        }
    }

    private static ProgressNotificationValue ToProtocol(ToolProgress progress) => new()
    {
        Progress = (float)progress.Current,
        Total = progress.Total is { } total && float.IsFinite((float)total) ? (float)total : null,
        Message = progress.Message,
    };

    private ToolProgress? Next()
    {
        lock (_gate)
        {
            var next = _waiting;
            _waiting = null;

            // Says under the lock that the loop ends, so that no report is left behind.
            if (next is null) _sending = Task.CompletedTask;
            return next;
        }
    }
}
