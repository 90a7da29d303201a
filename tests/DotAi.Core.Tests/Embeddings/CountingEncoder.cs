using DotAi.Embeddings;

namespace DotAi.Core.Tests.Embeddings;

/// <summary>Answers a vector made of the text's length, null for a blank text, and counts the texts.</summary>
internal sealed class CountingEncoder : ITextEncoder
{
    public string Name => "counting";

    public int Dimensions => 1;

    public int Texts { get; private set; }

    public Task<EncoderAvailability> CheckAsync(CancellationToken cancellationToken) => Task.FromResult(EncoderAvailability.Available);

    public Task<IReadOnlyList<float[]?>> EncodeAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        Texts += texts.Count;
        return Task.FromResult<IReadOnlyList<float[]?>>([.. texts.Select(text => string.IsNullOrWhiteSpace(text) ? null : new float[] { text.Length })]);
    }
}
