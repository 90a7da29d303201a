using System.Numerics.Tensors;
using System.Text.Json;
using DotAi.Knowledge;

namespace DotAi.Benchmarks.Knowledge;

/// <summary>
/// Items like scanned capabilities: about sixty terms from a vocabulary with a long tail, a 512-dimensional vector, a payload of about
/// two kilobytes with a few filter fields.
/// </summary>
internal sealed class SyntheticItems(int seed)
{
    public const int Dimensions = 512;
    private const int Vocabulary = 20_000;
    private const int TermsPerItem = 60;

    private readonly Random _random = new(seed);

    public static CollectionDefinition Definition { get; } = new("items", ["kind", "tags"], "synthetic", Dimensions);

    public static Guid Id(int number) => new(unchecked((uint)number * 2_654_435_761), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public StoredItem Item(int number) => new(Id(number), Payload(number), Terms(TermsPerItem), Vector());

    public LegSearch Search(int depth) => new(Terms(6), Vector(), ItemFilter.All, depth);

    private static JsonElement Payload(int number) => JsonElement.Parse($$"""
        {"kind":"kind-{{number % 50}}","tags":["t{{number % 7}}","t{{number % 11}}"],"resourceName":"things{{number}}.example.org","description":"{{new string('d', 1_800)}}"}
        """);

    private SparseVector Terms(int count)
    {
        // Squaring twice makes low numbers common and high ones rare, as words are.
        var terms = new SortedDictionary<uint, float>();
        while (terms.Count < count)
        {
            terms[(uint)(Math.Pow(_random.NextDouble(), 4) * Vocabulary)] = 0.2f + (2 * _random.NextSingle());
        }

        return new SparseVector([.. terms.Keys], [.. terms.Values]);
    }

    private float[] Vector()
    {
        var vector = new float[Dimensions];
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] = _random.NextSingle() - 0.5f;
        }

        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);
        return vector;
    }
}
