using System.Diagnostics;
using System.Globalization;
using DotAi.Knowledge;
using DotAi.Knowledge.Embedded;
using DotAi.Testing;
using DotAi.Testing.Knowledge;
using Microsoft.Extensions.Logging.Abstractions;

namespace DotAi.Core.Tests.Knowledge.Embedded;

public sealed class EmbeddedStoreCrashTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken None => TestContext.Current.CancellationToken;

    private static int Rounds => Environment.GetEnvironmentVariable("DOTAI_LONG") == "1" ? 200 : 4;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_writer_killed_at_any_moment_leaves_every_acknowledged_write()
    {
        var random = new Random(20_260);
        var settled = new Dictionary<int, string>();
        for (var seed = 0; seed < Rounds; seed++)
        {
            var acknowledged = await WriteAndKill(seed, random.Next(1, 400));
            var found = await Contents(seed);
            var (expected, oneMore) = (await Expected(seed, acknowledged), await Expected(seed, acknowledged + 1));
            found.ShouldBeOneOf(expected, oneMore);
            settled[seed] = found;
        }

        foreach (var (seed, contents) in settled)
        {
            (await Contents(seed)).ShouldBe(contents);
        }
    }

    /// <summary>Runs the writer until it has acknowledged some steps, kills it, and answers how many it had acknowledged by then.</summary>
    private async Task<int> WriteAndKill(int seed, int steps)
    {
        using var writer = Process.Start(StartInfo(seed))!;
        var last = -1;
        while (await writer.StandardOutput.ReadLineAsync(None) is { } line)
        {
            if (line.StartsWith("ack ", StringComparison.Ordinal))
            {
                last = int.Parse(line.AsSpan(4), CultureInfo.InvariantCulture);
            }

            if (last == steps)
            {
                writer.Kill();
            }
        }

        await writer.WaitForExitAsync(None);
        last.ShouldBeGreaterThanOrEqualTo(steps, "the writer ended by itself");
        return last + 1;
    }

    private ProcessStartInfo StartInfo(int seed)
    {
        var assembly = typeof(CrashWriter).Assembly.Location;
        var program = Path.ChangeExtension(assembly, OperatingSystem.IsWindows() ? ".exe" : null);
        return new ProcessStartInfo(program, ["--filter-method", $"{typeof(CrashWriter).FullName}.*", "--explicit", "only", "--no-progress"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            Environment =
            {
                [CrashWriter.StoreVariable] = _folder["store.db"],
                [CrashWriter.SeedVariable] = seed.ToString(CultureInfo.InvariantCulture),
            },
        };
    }

    private async Task<string> Contents(int seed)
    {
        using var store = new EmbeddedStore(_folder["store.db"], NullLogger<EmbeddedStore>.Instance);
        return await Contents(store, seed);
    }

    private static async Task<string> Expected(int seed, int steps)
    {
        var model = new InMemoryStore();
        await model.EnsureAsync(new CollectionDefinition(CrashWriter.Collection(seed), ["kind"]), None);
        for (var number = 0; number < steps; number++)
        {
            await CrashStep.Of(seed, number).ApplyAsync(model, CrashWriter.Collection(seed), None);
        }

        return await Contents(model, seed);
    }

    private static async Task<string> Contents(IKnowledgeStore store, int seed)
    {
        var page = await store.PageAsync(CrashWriter.Collection(seed), ItemFilter.All, KnowledgeLimits.PageSize, null, None);
        return string.Join(' ', page.Items.Select(item =>
            $"{item.Id.ToString()[..8]}:{item.Version}:{item.Payload.GetProperty("kind")}{item.Payload.GetProperty("text").GetString()!.Length}"));
    }
}
