using DotAi.Knowledge;
using DotAi.Knowledge.Embedded;
using DotAi.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace DotAi.Core.Tests.Knowledge.Embedded;

public sealed class SchemaMigratorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public SchemaMigratorTests() => _connection.Open();

    public static TheoryData<int> Versions => [.. StoreSchema.Migrations.Select(migration => migration.Version)];

    public void Dispose()
    {
        _connection.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_file_of_every_earlier_version_opens_with_all_it_holds(int version)
    {
        var none = TestContext.Current.CancellationToken;
        using (var old = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _folder["store.db"], Pooling = false }.ToString()))
        {
            old.Open();
            old.Execute(EarlierStoreForms.ByVersion[version]);
        }

        using var store = new EmbeddedStore(_folder["store.db"], NullLogger<EmbeddedStore>.Instance);

        var state = (await store.DescribeAsync("items", none))!;
        (state.Definition.Encoder, state.Definition.Dimensions, state.Count, state.Unencoded).ShouldBe(("test-encoder", 2, 2, 1));
        var page = await store.PageAsync("items", ItemFilter.Where("kind", "a", "b"), 10, null, none);
        page.Items.Select(item => $"{item.Id.ToString()[^1]} {item.Version} {item.Payload}").ShouldBe(["""1 3 {"kind":"a"}""", """2 1 {"kind":"b"}"""]);
        var hits = await store.SearchAsync("items", new LegSearch(new SparseVector([7], [1]), [1, 0], ItemFilter.All, 5), none);
        hits.Select(hit => hit.VectorScore).ShouldBe([1]);
    }

    [Fact]
    public void Versions_count_up_from_one_and_have_an_earlier_form_each()
    {
        StoreSchema.Migrations.Select(migration => migration.Version).ShouldBe(Enumerable.Range(1, StoreSchema.Migrations.Count));
        EarlierStoreForms.ByVersion.Keys.Order().ShouldBe(StoreSchema.Migrations.Select(migration => migration.Version));
    }

    [Fact]
    public void Only_what_is_missing_is_applied()
    {
        Migration first = new(1, "CREATE TABLE a (x)"), second = new(2, "CREATE TABLE b (x)"), third = new(3, "DROP TABLE a");

        SchemaMigrator.Version(_connection).ShouldBe(0);
        SchemaMigrator.Apply(_connection, [first, second]);
        SchemaMigrator.Version(_connection).ShouldBe(2);
        SchemaMigrator.Apply(_connection, [first, second, third]);
        SchemaMigrator.Apply(_connection, [first, second, third]);

        SchemaMigrator.Version(_connection).ShouldBe(3);
        _connection.Scalar("SELECT group_concat(name, ' ') FROM sqlite_schema WHERE type = 'table' ORDER BY name").ShouldBe("schema_version b");
    }

    [Fact]
    public void A_migration_that_fails_leaves_the_version_before_it()
    {
        Migration first = new(1, "CREATE TABLE a (x)"), broken = new(2, "CREATE TABLE b (x); INSERT INTO nowhere VALUES (1)");

        Should.Throw<SqliteException>(() => SchemaMigrator.Apply(_connection, [first, broken]));

        SchemaMigrator.Version(_connection).ShouldBe(1);
        _connection.Scalar("SELECT count(*) FROM sqlite_schema WHERE name = 'b'").ShouldBe(0L);
    }
}
