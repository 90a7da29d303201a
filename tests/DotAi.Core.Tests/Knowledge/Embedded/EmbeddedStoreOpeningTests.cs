using DotAi.Knowledge;
using DotAi.Knowledge.Embedded;
using DotAi.Testing;
using DotAi.Workflows;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace DotAi.Core.Tests.Knowledge.Embedded;

public sealed class EmbeddedStoreOpeningTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken None => TestContext.Current.CancellationToken;

    private string File => _folder["store.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_second_process_is_refused_and_served_once_the_first_is_gone()
    {
        using var second = Store(File);
        using (var first = Store(File))
        {
            await first.CheckAsync(None);
            (await Refusal(second)).ShouldBe(
                $"The store file '{File}' is in use by another process. Stop that process, or choose another file with Store:Path; several replicas need Qdrant.");
        }

        await second.CheckAsync(None);
    }

    [Fact]
    public async Task A_newer_schema_is_named_and_the_file_left_alone()
    {
        await Seed();
        Sql("INSERT INTO schema_version (version) VALUES (99)");
        var before = await System.IO.File.ReadAllBytesAsync(File, None);

        using var store = Store(File);
        (await Refusal(store)).ShouldStartWith($"The store file '{File}' has schema version 99; this version of DotAi knows up to {StoreSchema.Migrations[^1].Version}. Run the newer DotAi");

        store.Dispose();
        (await System.IO.File.ReadAllBytesAsync(File, None)).ShouldBe(before);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_left_alone()
    {
        _folder.Write("store.db", string.Concat(Enumerable.Repeat("precious notes, not a database\n", 100)));
        var before = await System.IO.File.ReadAllBytesAsync(File, None);

        using var store = Store(File);
        (await Refusal(store)).ShouldStartWith($"The store file '{File}' cannot be used: it is not a database file. Nothing was changed.");

        (await System.IO.File.ReadAllBytesAsync(File, None)).ShouldBe(before);
    }

    [Fact]
    public async Task A_database_of_another_program_is_left_alone()
    {
        Sql("CREATE TABLE bookmarks (url TEXT)");

        using var store = Store(File);
        (await Refusal(store)).ShouldStartWith($"The store file '{File}' cannot be used: it is a database of another program. Nothing was changed.");

        Sql("INSERT INTO bookmarks (url) VALUES ('still here')");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task A_damaged_file_is_reported_or_harmless_but_never_replaced(int seed)
    {
        await Seed();
        var random = new Random(seed);
        var bytes = await System.IO.File.ReadAllBytesAsync(File, None);
        random.NextBytes(bytes.AsSpan(random.Next(100, bytes.Length - 8_192), 8_192));
        await System.IO.File.WriteAllBytesAsync(File, bytes, None);

        using var store = Store(File);
        (await Refusal(store)).ShouldStartWith($"The store file '{File}' cannot be used: its structure is broken. Nothing was changed. Stop DotAi and put a backup in its place");

        store.Dispose();
        (await System.IO.File.ReadAllBytesAsync(File, None)).ShouldBe(bytes);
    }

    [Fact]
    public async Task A_truncated_file_is_reported()
    {
        await Seed();
        await using (var stream = System.IO.File.OpenWrite(File))
        {
            stream.SetLength(stream.Length / 2);
        }

        using var store = Store(File);
        (await Refusal(store)).ShouldContain("its structure is broken");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_reported_and_tried_again()
    {
        _folder.Write("occupied", "a file where the folder should be");
        var path = _folder["occupied/store.db"];

        using var store = Store(path);
        (await Refusal(store)).ShouldStartWith($"The store file '{path}' cannot be created or written. Give this user write permission on its folder");

        System.IO.File.Delete(_folder["occupied"]);
        await store.CheckAsync(None);
    }

    [Fact]
    public async Task A_folder_in_place_of_the_file_is_reported()
    {
        Directory.CreateDirectory(File);

        using var store = Store(File);
        (await Refusal(store)).ShouldStartWith($"The store file '{File}' cannot be created or written.");
    }

    [Fact]
    public async Task An_empty_file_becomes_a_store()
    {
        _folder.Write("store.db", "");

        using var store = Store(File);
        await store.CheckAsync(None);
        store.Identity.ShouldBe(new StoreIdentity("embedded", File, Exclusive: true));
    }

    [Fact]
    public async Task Nothing_is_opened_before_the_first_use_and_nothing_after_the_end()
    {
        var store = Store(File);
        System.IO.File.Exists(File).ShouldBeFalse();

        await store.CheckAsync(None);
        store.Dispose();
        store.Dispose();

        await Should.ThrowAsync<ObjectDisposedException>(() => store.CheckAsync(None));
        System.IO.File.Exists(File + "-wal").ShouldBeFalse();
    }

    [Fact]
    public void Every_commit_reaches_the_disk_before_it_is_acknowledged()
    {
        using var file = StoreFile.Open(File);

        file.Writer.Scalar("PRAGMA journal_mode").ShouldBe("wal");
        file.Writer.Scalar("PRAGMA synchronous").ShouldBe(2L);
        file.Writer.Scalar("PRAGMA fullfsync").ShouldBe(1L);
    }

    private static EmbeddedStore Store(string path) => new(path, NullLogger<EmbeddedStore>.Instance);

    private static async Task<string> Refusal(EmbeddedStore store)
    {
        var failure = await Should.ThrowAsync<WorkflowException>(() => store.CheckAsync(None));
        return failure.Error.ShouldBeOfType<WorkflowError.Unavailable>().Message;
    }

    private async Task Seed()
    {
        using var store = Store(File);
        await store.EnsureAsync(new CollectionDefinition("items", []), None);
        await store.PutAsync("items", [.. Enumerable.Range(0, 300).Select(number => new StoredItem(
            Guid.NewGuid(), System.Text.Json.JsonElement.Parse($$"""{"text":"{{new string('x', 500)}}"}"""), new SparseVector([(uint)number], [1])))], None);
    }

    private void Sql(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ToString());
        connection.Open();
        connection.Execute(sql);
    }
}
