using System.Text.Json;
using DotAi.Knowledge;

namespace DotAi.Core.Tests.Knowledge.Embedded;

/// <summary>One write of a history that follows from its seed alone, so that two processes agree on it without talking.</summary>
internal sealed record CrashStep(StoredItem[] Puts, Guid[] Deletes, StoredItem? Guarded)
{
    public static CrashStep Of(int seed, int number)
    {
        var random = new Random(HashCode(seed, number));
        return random.Next(4) switch
        {
            0 => new CrashStep([], [Id(random.Next(50)), Id(random.Next(50, 99))], null),
            1 => new CrashStep([], [], Item(random, random.Next(100)) with { Version = random.Next(3) }),
            _ => new CrashStep([.. Enumerable.Range(0, random.Next(1, 6)).Select(offset => Item(random, (random.Next(20) * 5) + offset))], [], null),
        };
    }

    public async Task ApplyAsync(IKnowledgeStore store, string collection, CancellationToken cancellationToken)
    {
        await store.PutAsync(collection, Puts, cancellationToken);
        await store.DeleteAsync(collection, Deletes, cancellationToken);
        if (Guarded is not null)
        {
            await store.PutIfVersionAsync(collection, Guarded, cancellationToken);
        }
    }

    // System.HashCode differs from process to process.
    private static int HashCode(int seed, int number) => unchecked((seed * 486_187_739) + number);

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    private static StoredItem Item(Random random, int number) => new(
        Id(number),
        JsonElement.Parse($$"""{"kind":"{{"abc"[random.Next(3)]}}","text":"{{new string('x', random.Next(3_000))}}"}"""),
        new SparseVector([(uint)random.Next(10)], [1]));
}
