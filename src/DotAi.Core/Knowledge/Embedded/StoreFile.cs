using DotAi.Workflows;
using Microsoft.Data.Sqlite;

namespace DotAi.Knowledge.Embedded;

/// <summary>
/// An open, checked and migrated store file: one connection that writes, and as many as are asked for that read.
/// </summary>
internal sealed class StoreFile : IDisposable
{
    private readonly StoreLock _lock;
    private readonly string _readers;

    private StoreFile(StoreLock @lock, SqliteConnection writer, string readers)
    {
        _lock = @lock;
        _readers = readers;
        Writer = writer;
    }

    /// <summary>The one connection that writes; used by one thread at a time.</summary>
    public SqliteConnection Writer { get; }

    /// <exception cref="WorkflowException">The file cannot be used; the message says why and what to do.</exception>
    public static StoreFile Open(string path)
    {
        StoreLock? held = null;
        SqliteConnection? writer = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            held = StoreLock.Acquire(path);
            writer = new SqliteConnection(ConnectionString(path, pooling: false));
            writer.Open();
            Prepare(writer, path);
            var file = new StoreFile(held, writer, ConnectionString(path, pooling: true));
            (held, writer) = (null, null);
            return file;
        }
        catch (SqliteException failure)
        {
            throw StoreFailures.From(failure, path);
        }
        catch (InvalidDataException failure)
        {
            throw StoreFailures.Damaged(path, failure.Message, failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw StoreFailures.Unwritable(path, failure);
        }
        finally
        {
            writer?.Dispose();
            held?.Dispose();
        }
    }

    /// <summary>A connection for reading a consistent state while others write; the caller disposes it, which returns it to a pool.</summary>
    public SqliteConnection OpenReader()
    {
        var connection = new SqliteConnection(_readers);
        connection.Open();
        return connection;
    }

    public void Dispose()
    {
        using (var pool = new SqliteConnection(_readers))
        {
            SqliteConnection.ClearPool(pool);
        }

        Writer.Dispose();
        _lock.Dispose();
    }

    /// <summary>Looks before it touches: a foreign, newer or damaged file is left exactly as it was.</summary>
    private static void Prepare(SqliteConnection writer, string path)
    {
        var newest = StoreSchema.Migrations[^1].Version;
        var found = SchemaMigrator.Version(writer);
        if (found > newest)
        {
            throw StoreFailures.Newer(path, found, newest);
        }

        if (writer.Scalar("PRAGMA quick_check(1)") is not "ok")
        {
            throw StoreFailures.Damaged(path, "its structure is broken");
        }

        // FULL (and the drive's cache flushed on macOS): a commit in the write-ahead log is on the disk before it is acknowledged.
        writer.Execute("PRAGMA journal_mode = WAL");
        writer.Execute("PRAGMA synchronous = FULL");
        writer.Execute("PRAGMA fullfsync = ON");
        writer.Execute("PRAGMA checkpoint_fullfsync = ON");
        writer.Execute("PRAGMA foreign_keys = ON");
        writer.Execute("PRAGMA journal_size_limit = 67108864");
        SchemaMigrator.Apply(writer, StoreSchema.Migrations);
    }

    private static string ConnectionString(string path, bool pooling) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = SqliteOpenMode.ReadWriteCreate,
        Pooling = pooling,
    }.ToString();
}
