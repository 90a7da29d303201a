using System.Numerics.Tensors;
using DotAi.Embeddings;
using DotAi.Testing;
using DotAi.Workflows;

namespace DotAi.Core.Tests.Embeddings.Local;

public sealed class LocalTextEncoderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_names_its_model_and_the_length_of_its_vectors()
    {
        var encoder = RestoredModel.Encoder();

        (encoder.Name, encoder.Dimensions).ShouldBe(("use-lite-en-v1", 512));
        (await encoder.CheckAsync(Cancellation)).ShouldBe(EncoderAvailability.Available);
    }

    [Fact]
    public async Task Vectors_have_unit_length()
    {
        var vectors = await RestoredModel.Encoder().EncodeAsync(Texts(seed: 1, count: 40), Cancellation);

        vectors.ShouldAllBe(vector => vector!.Length == 512 && MathF.Abs(TensorPrimitives.Norm<float>(vector) - 1) < 1e-5f);
    }

    [Fact]
    public async Task Texts_of_similar_meaning_lie_closer_than_others()
    {
        var vectors = await RestoredModel.Encoder().EncodeAsync(["How old are you?", "What is your age?", "The weather is lovely today."], Cancellation);

        TensorPrimitives.Dot<float>(vectors[0], vectors[1]).ShouldBeGreaterThan(TensorPrimitives.Dot<float>(vectors[0], vectors[2]) + 0.2f);
    }

    [Fact]
    public async Task A_text_without_content_has_no_vector()
    {
        var vectors = await RestoredModel.Encoder().EncodeAsync(["", "a", " \t\n", "b"], Cancellation);

        vectors.Select(vector => vector is null).ShouldBe([true, false, true, false]);
        (await RestoredModel.Encoder().EncodeAsync([], Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Layout_does_not_matter()
    {
        var vectors = await RestoredModel.Encoder().EncodeAsync(["a message queue", "  a message\r\n\tqueue "], Cancellation);

        vectors[1].ShouldBe(vectors[0]);
    }

    [Fact]
    public async Task Whatever_follows_the_128th_token_does_not_matter()
    {
        var words = string.Join(' ', Enumerable.Repeat("the", 128));

        var vectors = await RestoredModel.Encoder().EncodeAsync([words, words + " database"], Cancellation);

        vectors[1].ShouldBe(vectors[0]);
    }

    [Fact]
    public async Task A_vector_is_the_same_to_the_last_bit_whatever_it_is_computed_with()
    {
        var texts = Texts(seed: 2, count: 70);
        var together = await RestoredModel.Encoder(threads: 4).EncodeAsync(texts, Cancellation);
        var single = RestoredModel.Encoder(threads: 1);

        for (var text = 0; text < texts.Length; text += 3)
        {
            (await single.EncodeAsync([texts[text]], Cancellation))[0].ShouldBe(together[text]);
        }
    }

    [Fact]
    public async Task Many_callers_at_once_get_their_own_vectors()
    {
        var encoder = RestoredModel.Encoder(threads: 3);
        var texts = Texts(seed: 3, count: 30);
        var expected = await encoder.EncodeAsync(texts, Cancellation);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(caller =>
            Task.Run(() => encoder.EncodeAsync([.. texts.Skip(caller).Take(5)], Cancellation), Cancellation)));

        for (var caller = 0; caller < answers.Length; caller++)
        {
            for (var text = 0; text < 5; text++)
            {
                answers[caller][text].ShouldBe(expected[caller + text]);
            }
        }
    }

    [Fact]
    public async Task Any_string_has_a_finite_vector()
    {
        var random = new Random(8);
        var texts = Enumerable.Range(0, 100)
            .Select(_ => "x" + string.Concat(Enumerable.Range(0, random.Next(300)).Select(_ => (char)random.Next(0x10000))))
            .Append(new string('w', 1 << 20))
            .ToArray();

        var vectors = await RestoredModel.Encoder().EncodeAsync(texts, Cancellation);

        vectors.ShouldAllBe(vector => vector!.All(float.IsFinite));
    }

    [Fact]
    public async Task A_cancelled_call_ends_at_once()
    {
        var encoder = RestoredModel.Encoder();
        await encoder.CheckAsync(Cancellation);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => encoder.EncodeAsync(["a"], cancelled.Token));
    }

    [Fact]
    public async Task A_call_that_is_cancelled_halfway_leaves_the_encoder_usable()
    {
        var encoder = RestoredModel.Encoder();
        using var cancelled = new CancellationTokenSource();
        var texts = new CancellingTexts(Texts(seed: 4, count: 500), cancelled, at: 60);

        await Should.ThrowAsync<OperationCanceledException>(() => encoder.EncodeAsync(texts, cancelled.Token));

        texts.Read.ShouldBeLessThan(500);
        (await encoder.EncodeAsync(["a"], Cancellation))[0].ShouldNotBeNull();
    }

    [Fact]
    public async Task Without_a_model_encoding_fails_with_what_to_do()
    {
        using var folder = new TemporaryFolder();
        var encoder = RestoredModel.Encoder(new EmbeddingOptions { ModelPath = folder.Path });

        (await encoder.CheckAsync(Cancellation)).IsAvailable.ShouldBeFalse();
        var error = (await Should.ThrowAsync<WorkflowException>(() => encoder.EncodeAsync(["a"], Cancellation))).Error;

        error.ShouldBeOfType<WorkflowError.Unavailable>().Dependency.ShouldBe("encoder");
        error.Message.ShouldStartWith("The local encoder's model file model.json is missing. Build with npm");
    }

    private static string[] Texts(int seed, int count)
    {
        string[] words = ["database", "with", "backup", "queue", "for", "messages", "the", "network", "policy", "certificate", "of", "Bucket"];
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(1, 60)).Select(_ => words[random.Next(words.Length)])))];
    }
}
