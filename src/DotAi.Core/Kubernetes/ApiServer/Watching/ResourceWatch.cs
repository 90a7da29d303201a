using System.Runtime.CompilerServices;
using System.Text.Json;
using DotAi.Kubernetes.ApiServer.Http;
using DotAi.Kubernetes.ApiServer.Reading;
using DotAi.Workflows;

namespace DotAi.Kubernetes.ApiServer.Watching;

/// <summary>
/// Watches a resource from now on. A watch that ends or breaks is taken up where it was, by resource version; when the server no
/// longer knows that place the reader is told to list again (<see cref="WatchEventType.Resync"/>).
/// </summary>
internal sealed class ResourceWatch(ApiServerClient client, ListReader lists, TimeProvider time, string path, string resource, string? labelSelector)
{
    private const int ServerSideSeconds = 290;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(ServerSideSeconds + 30);
    private static readonly TimeSpan Steady = TimeSpan.FromSeconds(10);

    private readonly WatchBackoff _backoff = new(time);
    private string? _position;

    /// <exception cref="WorkflowException">Listing or watching is not allowed, or the resource is not served.</exception>
    public async IAsyncEnumerable<WatchEvent> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lost = false;
        while (true)
        {
            if (_position is null && !await TryAsync(StartAsync, cancellationToken))
            {
                // What happens until the server is back is not known either.
                lost = true;
            }

            if (_position is not null && lost)
            {
                lost = false;
                yield return new WatchEvent(WatchEventType.Resync, Object: null);
            }

            if (_position is not null)
            {
                var opened = time.GetTimestamp();
                await foreach (var change in StreamAsync(cancellationToken))
                {
                    yield return change;
                }

                lost = _position is null;
                ResetAfter(time.GetElapsedTime(opened));
            }

            await _backoff.WaitAsync(cancellationToken);
        }
    }

    /// <summary>A watch that held for a while and ended has done what it should, also when nothing happened in it.</summary>
    private void ResetAfter(TimeSpan held)
    {
        if (held >= Steady)
        {
            _backoff.Reset();
        }
    }

    private async Task StartAsync(CancellationToken cancellationToken) =>
        _position = await lists.ReadVersionAsync(path, resource, labelSelector, cancellationToken);

    /// <summary>False when the server is away; anything else that fails will not get better by waiting.</summary>
    private static async Task<bool> TryAsync(Func<CancellationToken, Task> step, CancellationToken cancellationToken)
    {
        try
        {
            await step(cancellationToken);
            return true;
        }
        catch (WorkflowException exception) when (IsPassing(exception))
        {
            return false;
        }
    }

    private async IAsyncEnumerable<WatchEvent> StreamAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var idle = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(idle.Token, cancellationToken);
        using var response = await OpenAsync(either.Token, cancellationToken);
        if (response is null)
        {
            yield break;
        }

        await using var stream = await response.Content.ReadAsStreamAsync(either.Token);
        await using var lines = WatchLines.ReadAsync(stream, either.Token).GetAsyncEnumerator(either.Token);
        while (await NextAsync(lines, cancellationToken) is { } frame)
        {
            if (Follow(frame) is { } change)
            {
                yield return change;
            }

            if (frame.Type == "ERROR")
            {
                yield break;
            }
        }
    }

    private async Task<HttpResponseMessage?> OpenAsync(CancellationToken either, CancellationToken cancellationToken)
    {
        try
        {
            return await client.OpenAsync(Request(), either);
        }
        catch (WorkflowException exception) when (exception.Error is WorkflowError.Conflict)
        {
            _position = null;
            return null;
        }
        catch (WorkflowException exception) when (IsPassing(exception))
        {
            // A place that lies in the server's future (it was restored from a backup) is answered like an absence: begin again.
            _position = exception.Message.Contains("resource version", StringComparison.OrdinalIgnoreCase) ? null : _position;
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private ApiRequest Request() => ApiRequest.Get(
        path + ResourcePath.Query(
            ("watch", "1"),
            ("allowWatchBookmarks", "true"),
            ("timeoutSeconds", ServerSideSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("resourceVersion", _position),
            ("labelSelector", labelSelector)),
        resource,
        "watch");

    /// <summary>Null at the end of the stream, however it came.</summary>
    private static async Task<WatchFrame?> NextAsync(IAsyncEnumerator<ReadOnlyMemory<byte>> lines, CancellationToken cancellationToken)
    {
        try
        {
            return await lines.MoveNextAsync() ? WatchFrame.Parse(lines.Current) : null;
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or JsonException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Remembers the place and gives the change, if the line is one.</summary>
    private WatchEvent? Follow(WatchFrame frame)
    {
        if (frame.Type == "ERROR")
        {
            // 410 Expired is the usual one; after any other the place is no better known.
            _position = null;
            return null;
        }

        _backoff.Reset();
        _position = frame.ResourceVersion ?? _position;
        return frame.Type switch
        {
            "ADDED" => Change(WatchEventType.Added, frame),
            "MODIFIED" => Change(WatchEventType.Modified, frame),
            "DELETED" => Change(WatchEventType.Deleted, frame),
            _ => null,
        };
    }

    private static WatchEvent Change(WatchEventType type, WatchFrame frame) => new(type, ObjectJson.Parse(frame.Object));

    private static bool IsPassing(WorkflowException exception) => exception.Error is WorkflowError.LimitExceeded or WorkflowError.Unavailable;
}
