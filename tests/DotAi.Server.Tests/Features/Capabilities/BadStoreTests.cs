using System.Net;
using DotAi.Testing;
using Microsoft.Data.Sqlite;

namespace DotAi.Server.Tests.Features.Capabilities;

/// <summary>A store that cannot be used is said so in one message, and its file stays as it is.</summary>
public sealed class BadStoreTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly TemporaryFolder _folder = new();

    private string StorePath => _folder["dotai.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_locked_store_is_named()
    {
        await using var holder = await StartAsync();
        await holder.ScanAsync();

        await RefusedAsync("in use by another process");
        (await holder.ScanAsync()).Text("status").ShouldBe("completed");
    }

    [Fact]
    public async Task A_corrupted_store_is_named()
    {
        _folder.Write("dotai.db", string.Concat(Enumerable.Repeat("precious notes, not a database\n", 100)));

        await RefusedAsync("it is not a database file. Nothing was changed.");
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_named()
    {
        await using (var server = await StartAsync())
        {
            await server.ScanAsync();
        }

        await using (var connection = new SqliteConnection($"Data Source={StorePath};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO schema_version (version) VALUES (99)";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await RefusedAsync("has schema version 99");
    }

    private Task<RunningServer> StartAsync() => RunningServer.StartAsync([$"--Store:Path={StorePath}"]);

    /// <summary>A server either ends with one message at the start, or answers 503 with the same reason.</summary>
    private async Task RefusedAsync(string reason)
    {
        var before = await ReadAsync();
        try
        {
            await using var server = await StartAsync().WaitAsync(Patience, TestContext.Current.CancellationToken);
            using var response = await server.PostJsonAsync(ScanCalls.Scans, "{}");
            var problem = await response.ProblemAsync(HttpStatusCode.ServiceUnavailable);
            (problem.Text("dependency"), problem.Text("detail").Contains(reason, StringComparison.Ordinal)).ShouldBe(("store", true), problem.ToJsonString());
        }
        catch (DotAi.Workflows.WorkflowException exception)
        {
            exception.Error.Message.ShouldContain(reason);
        }

        (await ReadAsync()).ShouldBe(before);
    }

    private async Task<byte[]> ReadAsync()
    {
        await using var file = new FileStream(StorePath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes, TestContext.Current.CancellationToken);
        return bytes;
    }
}
