using System.Numerics.Tensors;
using DotAi.Core.Tests.Embeddings.Local.Oracle;
using DotAi.Embeddings.Local;

namespace DotAi.Core.Tests.Embeddings.Local;

public sealed class OracleTests
{
    private const float Tolerance = 1e-5f;

    [Fact]
    public void Every_sentence_has_the_token_ids_of_the_reference()
    {
        var tokenizer = RestoredModel.Require().Tokenizer;

        ModelOracle.Sentences.Count.ShouldBe(60);
        foreach (var sentence in ModelOracle.Sentences)
        {
            tokenizer.Tokenize(sentence.Text).ShouldBe(sentence.Ids, sentence.Text);
        }
    }

    [Fact]
    public void Every_sentence_alone_has_the_vector_of_the_reference()
    {
        var network = RestoredModel.Require().Network;
        var scratch = new EncoderScratch();

        foreach (var sentence in ModelOracle.Sentences)
        {
            var batch = new TokenBatch();
            batch.TryAdd(0, sentence.Ids).ShouldBeTrue();
            var vectors = new float[]?[1];
            network.Encode(batch, vectors, scratch);
            TensorPrimitives.Distance(vectors[0], sentence.Vector).ShouldBeLessThan(1e-4f);
            LargestError(vectors[0]!, sentence.Vector).ShouldBeLessThan(Tolerance, sentence.Text);
        }
    }

    [Fact]
    public async Task All_sentences_together_have_the_vectors_of_the_reference()
    {
        // The product collapses white space first, so sentences about white space differ by design.
        var sentences = ModelOracle.Sentences.Where(sentence => EncoderText.Clean(sentence.Text) == sentence.Text).ToList();
        sentences.Count.ShouldBe(55);

        var vectors = await RestoredModel.Encoder().EncodeAsync([.. sentences.Select(sentence => sentence.Text)], TestContext.Current.CancellationToken);

        foreach (var (vector, sentence) in vectors.Zip(sentences))
        {
            LargestError(vector!, sentence.Vector).ShouldBeLessThan(Tolerance, sentence.Text);
        }
    }

    private static float LargestError(float[] actual, float[] expected)
    {
        var differences = new float[expected.Length];
        TensorPrimitives.Subtract(actual, expected, differences);
        return TensorPrimitives.MaxMagnitude<float>(differences) is var largest ? MathF.Abs(largest) : 0;
    }
}
