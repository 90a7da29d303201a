namespace DotAi.Embeddings.Local;

/// <summary>Everything that is needed to encode texts; immutable.</summary>
internal sealed record LocalModel(SentencePieceTokenizer Tokenizer, SentenceEncoderNetwork Network);
