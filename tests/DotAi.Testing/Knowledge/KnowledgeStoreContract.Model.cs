using DotAi.Knowledge;
using Xunit;

namespace DotAi.Testing.Knowledge;

public abstract partial class KnowledgeStoreContract
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Random_histories_end_as_the_plain_model_says(int seed)
    {
        var random = new Random(seed);
        var model = new InMemoryStore();
        var definition = (await EnsureItems()).Definition;
        await model.EnsureAsync(definition, None);

        for (var step = 0; step < 60; step++)
        {
            await WriteBoth(random, model);
            if (step % 20 == 19)
            {
                Reopen();
            }

            await CompareReads(random, model);
        }

        Assert.Equal(Summary(await model.DescribeAsync(Items, None)), Summary(await Store.DescribeAsync(Items, None)));
    }

    private async Task WriteBoth(Random random, InMemoryStore model)
    {
        switch (random.Next(4))
        {
            case 0:
                var ids = Enumerable.Range(0, random.Next(4)).Select(_ => Id(random.Next(40))).Distinct().ToArray();
                Assert.Equal(await model.DeleteAsync(Items, ids, None), await Store.DeleteAsync(Items, ids, None));
                break;
            case 1:
                var guarded = RandomItem(random, random.Next(40)) with { Version = random.Next(3) };
                Assert.Equal(await model.PutIfVersionAsync(Items, guarded, None), await Store.PutIfVersionAsync(Items, guarded, None));
                break;
            default:
                var batch = Enumerable.Range(0, random.Next(1, 8)).Select(_ => random.Next(40)).Distinct().Select(number => RandomItem(random, number)).ToArray();
                await model.PutAsync(Items, batch, None);
                await Store.PutAsync(Items, batch, None);
                break;
        }
    }

    private async Task CompareReads(Random random, InMemoryStore model)
    {
        var filter = RandomFilter(random);
        Assert.Equal(await model.CountAsync(Items, filter, None), await Store.CountAsync(Items, filter, None));

        var (limit, from) = (random.Next(1, 10), random.Next(2) == 0 ? (Guid?)null : Id(random.Next(40)));
        var (expected, actual) = (await model.PageAsync(Items, filter, limit, from, None), await Store.PageAsync(Items, filter, limit, from, None));
        Assert.Equal(expected.Next, actual.Next);
        Assert.Equal(expected.Items.Select(Text), actual.Items.Select(Text));

        var search = new LegSearch(random.Next(5) == 0 ? null : RandomTerms(random), random.Next(3) == 0 ? null : RandomVector(random), filter, random.Next(1, 12));
        var hits = await model.SearchAsync(Items, search, None);
        AssertHits(
            await Store.SearchAsync(Items, search, None),
            [.. hits.Select(hit => (Convert.ToInt32(hit.Item.Id.ToString()[^6..], 16), hit.TermScore, hit.VectorScore))]);
    }

    private static string Text(StoredItem item) => $"{item.Id} {item.Version} {item.Payload.GetRawText()}";

    private static StoredItem RandomItem(Random random, int number) => Item(
        number,
        $$"""{"kind":"{{"abc"[random.Next(3)]}}","tags":[{{string.Join(',', "xyz".Where(_ => random.Next(2) == 0).Select(tag => $"\"{tag}\""))}}],"active":{{(random.Next(2) == 0 ? "true" : "false")}}}""",
        random.Next(5) == 0 ? null : RandomTerms(random),
        random.Next(4) == 0 ? null : RandomVector(random));

    private static SparseVector RandomTerms(Random random) => Terms(
        [.. Enumerable.Range(0, 12).Where(_ => random.Next(3) == 0).Select(index => ((uint)index, 0.1f + (2 * random.NextSingle())))]);

    private static float[] RandomVector(Random random)
    {
        float[] vector = [random.NextSingle() - 0.5f, random.NextSingle() - 0.5f, random.NextSingle() + 0.1f];
        var norm = MathF.Sqrt(vector.Sum(value => value * value));
        return [.. vector.Select(value => value / norm)];
    }

    private static ItemFilter RandomFilter(Random random) => random.Next(5) switch
    {
        0 => ItemFilter.Where("kind", "a", "b"),
        1 => new ItemFilter([new FieldCondition("tags", ["x"])], [new FieldCondition("kind", ["c"])]),
        2 => new ItemFilter([], [new FieldCondition("active", ["true"])]),
        _ => ItemFilter.All,
    };
}
