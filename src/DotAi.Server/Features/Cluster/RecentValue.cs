namespace DotAi.Server.Features.Cluster;

/// <summary>A value that is costly to find and may be a little old. Found once for all who ask; a caller that gives up stops nobody else.</summary>
internal sealed class RecentValue<T>(TimeProvider time, TimeSpan age, Func<CancellationToken, Task<T>> find)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly Lock _gate = new();
    private (Task<T> Task, long Since)? _last;

    public Task<T> GetAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_last is not var (task, since) || task.IsFaulted || task.IsCanceled || (task.IsCompleted && time.GetElapsedTime(since) >= age))
            {
                task = FindAsync();
                _last = (task, time.GetTimestamp());
            }

            return task.WaitAsync(cancellationToken);
        }
    }

    private async Task<T> FindAsync()
    {
        await Task.Yield();
        using var limit = new CancellationTokenSource(Limit, time);
        return await find(limit.Token);
    }
}
