using System.Text;
using System.Text.Json;
using DotAi.Kubernetes.Snapshot;
using DotAi.Testing;

namespace DotAi.Core.Tests.Kubernetes.Snapshot;

public sealed class SnapshotCacheTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SnapshotCacheTests()
    {
        _folder.Write("cluster/core.json", Manifests.CoreDiscovery);
        _folder.Write("cluster/a.yaml", Manifests.Definition("widgets") + "---\n" + Manifests.Definition("gadgets", schema: "{description: found}"));
        _folder.Write("cluster/b.yaml", Manifests.Namespace("team-a"));
        _folder.Write("cluster/bad.yaml", "a: [");
        Age("core.json", "a.yaml", "b.yaml", "bad.yaml");
    }

    private string CacheFile => _folder["cache/index"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_new_process_answers_the_same_from_the_index_file()
    {
        var first = await AnswersAsync();
        File.Exists(CacheFile).ShouldBeTrue();
        (await AnswersAsync()).ShouldBe(first);
    }

    [Fact]
    public async Task Unchanged_files_are_not_read_again()
    {
        var first = await DiscoverAsync();

        // Same size and time, other content: only someone who does not open the file can miss it.
        var time = File.GetLastWriteTimeUtc(_folder["cluster/b.yaml"]);
        _folder.Write("cluster/b.yaml", Manifests.Namespace("team-a").Replace("kind", "k: d", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(_folder["cluster/b.yaml"], time);
        (await DiscoverAsync()).ShouldBe(first);
    }

    [Fact]
    public async Task Changed_new_and_deleted_files_are_noticed()
    {
        await DiscoverAsync();
        _folder.Write("cluster/a.yaml", Manifests.Definition("widgets", "v2"));
        _folder.Write("cluster/c.yaml", Manifests.Definition("cogs"));
        File.Delete(_folder["cluster/core.json"]);
        using var cluster = Open();
        (await cluster.DiscoverAsync(TestContext.Current.CancellationToken)).Resources.Select(resource => $"{resource.ResourceName}/{resource.Version}")
            .ShouldBe(["cogs.example.org/v1", "widgets.example.org/v2"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("dotai-snapshot-index/0 abc\n{}")]
    [InlineData("dotai-snapshot-index/1 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\n{}")]
    public async Task A_worthless_index_file_is_ignored_and_replaced(string text)
    {
        var first = await DiscoverAsync();
        await File.WriteAllTextAsync(CacheFile, text, TestContext.Current.CancellationToken);
        (await DiscoverAsync()).ShouldBe(first);
        var replaced = await File.ReadAllTextAsync(CacheFile, TestContext.Current.CancellationToken);
        (replaced.StartsWith("dotai-snapshot-index/1 ", StringComparison.Ordinal), replaced == text).ShouldBe((true, false));
    }

    [Fact]
    public async Task A_damaged_index_file_is_ignored_wherever_the_damage_is()
    {
        var first = await DiscoverAsync();
        var good = await File.ReadAllBytesAsync(CacheFile, TestContext.Current.CancellationToken);
        for (var seed = 0; seed < 30; seed++)
        {
            var random = new Random(seed);
            var bytes = good.ToArray();
            bytes[random.Next(bytes.Length)] ^= (byte)random.Next(1, 256);
            await File.WriteAllBytesAsync(CacheFile, seed % 2 == 0 ? bytes : good[..random.Next(good.Length)], TestContext.Current.CancellationToken);
            (await DiscoverAsync()).ShouldBe(first, $"seed {seed}");
        }
    }

    [Fact]
    public async Task An_index_of_another_folder_is_ignored()
    {
        await DiscoverAsync();
        _folder.Write("other/a.yaml", Manifests.Definition("cogs"));
        using var other = SnapshotCluster.Open(_folder["other"], new SnapshotOptions { CacheFile = CacheFile });
        (await other.DiscoverAsync(TestContext.Current.CancellationToken)).Resources.ShouldHaveSingleItem().Plural.ShouldBe("cogs");
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_costs_only_time()
    {
        _folder.Write("cache", "a file where a folder should be");
        (await DiscoverAsync()).ShouldNotBeEmpty();
    }

    private SnapshotCluster Open() => SnapshotCluster.Open(_folder["cluster"], new SnapshotOptions { CacheFile = CacheFile });

    private async Task<string> DiscoverAsync()
    {
        using var cluster = Open();
        return JsonSerializer.Serialize(await cluster.DiscoverAsync(TestContext.Current.CancellationToken));
    }

    private async Task<string> AnswersAsync()
    {
        using var cluster = Open();
        var cancellation = TestContext.Current.CancellationToken;
        var catalog = await cluster.DiscoverAsync(cancellation);
        var schema = await (await cluster.FindSchemaAsync(new("example.org", "v1", "Gadget"), cancellation))!.Json(cancellation);
        var item = await cluster.GetAsync(new(new("", "v1", "Namespace"), null, "team-a"), cancellation);
        return JsonSerializer.Serialize(catalog) + Encoding.UTF8.GetString(schema.Span) + item!.Value.GetRawText();
    }

    /// <summary>Files that were just written are read again however they look; these tests are about older ones.</summary>
    private void Age(params string[] names)
    {
        foreach (var name in names)
        {
            File.SetLastWriteTimeUtc(_folder[$"cluster/{name}"], new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }
    }
}
