using System.Globalization;
using System.Text;
using DotAi.Knowledge;
using DotAi.Knowledge.Embedded;
using Microsoft.Extensions.Logging.Abstractions;

namespace DotAi.Core.Tests.Knowledge.Embedded;

/// <summary>
/// The child process of <see cref="EmbeddedStoreCrashTests"/>: this test assembly, asked for this one explicit test. It applies one
/// <see cref="CrashStep"/> after the other and writes a line to the real standard output once the store has acknowledged it.
/// </summary>
public sealed class CrashWriter
{
    public const string StoreVariable = "DOTAI_CRASH_STORE";
    public const string SeedVariable = "DOTAI_CRASH_SEED";

    public static string Collection(int seed) => string.Create(CultureInfo.InvariantCulture, $"crash-{seed}");

    [Fact(Explicit = true)]
    public async Task Writes_until_it_is_killed()
    {
        var path = Environment.GetEnvironmentVariable(StoreVariable);
        Assert.SkipUnless(path is not null, "runs only as the child of the crash test");
        var seed = int.Parse(Environment.GetEnvironmentVariable(SeedVariable)!, CultureInfo.InvariantCulture);
        var none = TestContext.Current.CancellationToken;
        await using var output = Console.OpenStandardOutput();
        using var store = new EmbeddedStore(path, NullLogger<EmbeddedStore>.Instance);
        await store.EnsureAsync(new CollectionDefinition(Collection(seed), ["kind"]), none);

        for (var number = 0; ; number++)
        {
            await CrashStep.Of(seed, number).ApplyAsync(store, Collection(seed), none);
            await output.WriteAsync(Encoding.ASCII.GetBytes($"ack {number}\n"), none);
        }
    }
}
