using System.Threading.Channels;

namespace DotAi.Embeddings.Local;

/// <summary>
/// Lets at most <paramref name="threads"/> batches pass through the network at the same time, first come first served: while much
/// is encoded, a query waits for a batch or two and not for all of it.
/// </summary>
internal sealed class EncoderWorkers(int threads)
{
    private readonly Channel<EncoderScratch?> _idle = Fill(threads);

    public int Threads => threads;

    /// <summary>Encodes the batch on the calling thread once it is its turn.</summary>
    public async ValueTask EncodeAsync(SentenceEncoderNetwork network, TokenBatch batch, float[]?[] vectors, CancellationToken cancellationToken)
    {
        var scratch = await _idle.Reader.ReadAsync(cancellationToken) ?? new EncoderScratch();
        try
        {
            network.Encode(batch, vectors, scratch);
        }
        finally
        {
            _idle.Writer.TryWrite(scratch);
        }
    }

    /// <summary>A null stands for buffers that nobody has needed yet.</summary>
    private static Channel<EncoderScratch?> Fill(int threads)
    {
        var idle = Channel.CreateUnbounded<EncoderScratch?>();
        for (var thread = 0; thread < threads; thread++)
        {
            idle.Writer.TryWrite(null);
        }

        return idle;
    }
}
