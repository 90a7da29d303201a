using DotAi.Workflows;
using Microsoft.Extensions.Options;

namespace DotAi.Embeddings.Local;

/// <summary>
/// Universal Sentence Encoder lite in managed code: English, 512 dimensions, no network, no native library. Reads the first 128
/// tokens of a text. Vectors agree with the TensorFlow.js release within 1e-5.
/// </summary>
internal sealed class LocalTextEncoder(LocalModelSource source, IOptions<EmbeddingOptions> options) : ITextEncoder
{
    /// <summary>Texts that one task tokenizes and packs into batches; small enough that all threads end at about the same time.</summary>
    private const int LargestShare = 32;

    private readonly EncoderWorkers _workers = new(options.Value.Threads ?? Environment.ProcessorCount);

    public string Name => ModelPackage.Name;

    public int Dimensions => EncoderShape.Width;

    public async Task<EncoderAvailability> CheckAsync(CancellationToken cancellationToken) =>
        (await source.GetAsync(cancellationToken)).Availability;

    public async Task<IReadOnlyList<float[]?>> EncodeAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var load = await source.GetAsync(cancellationToken);
        var model = load.Model ?? throw Unavailable(load.Availability);

        var vectors = new float[]?[texts.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _workers.Threads, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(
            Shares(texts.Count), parallel, (share, cancellation) => EncodeShareAsync(model, texts, share, vectors, cancellation));
        return vectors;
    }

    private IEnumerable<Range> Shares(int count)
    {
        var size = Math.Clamp(count / (4 * _workers.Threads), 1, LargestShare);
        for (var start = 0; start < count; start += size)
        {
            yield return start..Math.Min(start + size, count);
        }
    }

    private async ValueTask EncodeShareAsync(
        LocalModel model, IReadOnlyList<string> texts, Range share, float[]?[] vectors, CancellationToken cancellationToken)
    {
        var batch = new TokenBatch();
        for (var text = share.Start.Value; text < share.End.Value; text++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var ids = model.Tokenizer.Tokenize(EncoderText.Clean(texts[text]));
            if (ids is [])
            {
                continue;
            }

            if (!batch.TryAdd(text, ids))
            {
                await _workers.EncodeAsync(model.Network, batch, vectors, cancellationToken);
                batch.Clear();
                batch.TryAdd(text, ids);
            }
        }

        if (batch.Rows > 0)
        {
            await _workers.EncodeAsync(model.Network, batch, vectors, cancellationToken);
        }
    }

    private static WorkflowException Unavailable(EncoderAvailability availability) =>
        new(new WorkflowError.Unavailable("encoder", $"{availability.Reason} {availability.Remedy}"));
}
