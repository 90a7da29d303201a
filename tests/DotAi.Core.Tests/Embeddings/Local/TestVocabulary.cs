using System.Text;
using System.Text.Json;
using DotAi.Embeddings.Local;

namespace DotAi.Core.Tests.Embeddings.Local;

/// <summary>Small vocabularies; the first piece given has id 6, after the reserved ones.</summary>
internal static class TestVocabulary
{
    public const int First = 6;

    public static SentencePieceVocabulary Create(params (string Piece, double? Score)[] pieces)
    {
        var reserved = Enumerable.Range(0, First).Select(number => ($"<{number}>", (double?)0));
        var rows = reserved.Concat(pieces).Select(entry => $"[{JsonSerializer.Serialize(entry.Item1)},{JsonSerializer.Serialize(entry.Item2)}]");
        return SentencePieceVocabulary.Parse(Encoding.UTF8.GetBytes($"[{string.Join(',', rows)}]"));
    }

    public static SentencePieceTokenizer Tokenizer(params (string Piece, double? Score)[] pieces) => new(Create(pieces));
}
