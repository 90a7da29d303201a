using DotAi.Workflows;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace DotAi.Knowledge.Embedded;

/// <summary>Opens the store file when it is first needed, and lets one writer at a time through.</summary>
internal sealed partial class StoreGate(string path, ILogger logger) : IDisposable
{
    private readonly SemaphoreSlim _writer = new(1, 1);
    private volatile StoreSession? _session;
    private volatile bool _disposed;

    /// <exception cref="WorkflowException">The file cannot be opened.</exception>
    public async ValueTask<StoreSession> OpenAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _session ?? await WriteAsync(session => session, cancellationToken);
    }

    /// <summary>Runs <paramref name="write"/> alone, on a thread that may wait for the disk.</summary>
    public async Task<T> WriteAsync<T>(Func<StoreSession, T> write, CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return await Task.Run(() => write(_session ??= Open()), CancellationToken.None);
        }
        catch (SqliteException failure)
        {
            _session?.GiveUpIndexes();
            throw StoreFailures.From(failure, path);
        }
        finally
        {
            _writer.Release();
        }
    }

    public void Dispose()
    {
        _writer.Wait();
        _disposed = true;
        _session?.File.Dispose();
        _session = null;
        _writer.Release();
    }

    private StoreSession Open()
    {
        var file = StoreFile.Open(path);
        Log.Opened(logger, path, StoreSchema.Migrations[^1].Version);
        return new StoreSession(file);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Opened the store file {Path}, schema version {SchemaVersion}.")]
        public static partial void Opened(ILogger logger, string path, int schemaVersion);
    }
}
