using System.Runtime.InteropServices;
using System.Text.Json;

namespace DotAi.Embeddings.Local;

/// <summary>
/// Pieces of a SentencePiece unigram model with their log probabilities (Kudo, "Subword Regularization", 2018), as a prefix tree.
/// A piece's id is its position in the file; the first six are reserved and never match.
/// </summary>
internal sealed class SentencePieceVocabulary
{
    /// <summary>Id of everything that no piece covers.</summary>
    public const int Unknown = 0;

    private const int Reserved = 6;
    private const int NoPiece = -1;
    private const int Root = 0;

    private readonly Dictionary<(int Node, char Next), int> _children = [];
    private readonly List<int> _pieces = [NoPiece];
    private readonly List<double> _scores = [];

    private SentencePieceVocabulary()
    {
    }

    public int Count => _scores.Count;

    public double Score(int id) => _scores[id];

    /// <summary>Reads a JSON array of <c>[piece, score]</c>. A null score is 0; of equal pieces the last one counts.</summary>
    /// <exception cref="JsonException">It is not such an array.</exception>
    public static SentencePieceVocabulary Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var vocabulary = new SentencePieceVocabulary();
        Expect(ref reader, JsonTokenType.StartArray);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            Expect(ref reader, JsonTokenType.String);
            var piece = reader.GetString()!;
            reader.Read();
            vocabulary.Add(piece, reader.TokenType == JsonTokenType.Null ? 0 : Number(ref reader));
            Expect(ref reader, JsonTokenType.EndArray);
        }

        return reader.TokenType == JsonTokenType.EndArray && vocabulary.Count > Reserved
            ? vocabulary
            : throw new JsonException("The vocabulary must be an array of pieces with scores.");
    }

    /// <summary>Calls nothing back and allocates nothing: answers the next longer piece at the start of <paramref name="text"/>.</summary>
    /// <param name="cursor">Where the last answer left off; <c>default</c> at first.</param>
    /// <returns>The piece's id, its length being the cursor's; or -1 when there is no longer one.</returns>
    public int NextMatch(ReadOnlySpan<char> text, ref MatchCursor cursor)
    {
        var (node, length) = cursor;
        while (length < text.Length && _children.TryGetValue((node, text[length]), out node))
        {
            length++;
            if (_pieces[node] != NoPiece)
            {
                cursor = new MatchCursor(node, length);
                return _pieces[node];
            }
        }

        return NoPiece;
    }

    private void Add(string piece, double score)
    {
        var id = Count;
        _scores.Add(score);
        if (id < Reserved)
        {
            return;
        }

        var node = Root;
        foreach (var next in piece)
        {
            if (!_children.TryGetValue((node, next), out var child))
            {
                child = _pieces.Count;
                _pieces.Add(NoPiece);
                _children.Add((node, next), child);
            }

            node = child;
        }

        _pieces[node] = id;
    }

    private static double Number(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number ? reader.GetDouble() : throw new JsonException("A piece's score must be a number.");

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type)
    {
        if (!reader.Read() || reader.TokenType != type)
        {
            throw new JsonException($"The vocabulary has {reader.TokenType} where {type} belongs.");
        }
    }

    /// <summary>A place in the prefix tree and the number of characters that lead there.</summary>
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct MatchCursor(int Node, int Length);
}
