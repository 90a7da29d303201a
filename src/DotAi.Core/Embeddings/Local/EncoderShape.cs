namespace DotAi.Embeddings.Local;

/// <summary>Sizes of Universal Sentence Encoder lite.</summary>
internal static class EncoderShape
{
    /// <summary>Width of a token's embedding and of the first layer's input.</summary>
    public const int EmbeddingWidth = 256;

    /// <summary>Width of everything after the first attention, and of the result.</summary>
    public const int Width = 512;

    public const int HiddenWidth = 1536;

    public const int Layers = 2;

    public const int Heads = 4;
}
