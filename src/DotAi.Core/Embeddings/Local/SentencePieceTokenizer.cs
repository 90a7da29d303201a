using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace DotAi.Embeddings.Local;

/// <summary>
/// Splits a text into the most probable sequence of vocabulary pieces (SentencePiece unigram model, Viterbi algorithm: Kudo and
/// Richardson, "SentencePiece", 2018), in the way of the tokenizer that the model's TensorFlow.js release uses: compatibility
/// normalisation (NFKC), spaces as U+2581 with one in front, no folding of case, and a run of unknown characters as one token.
/// </summary>
internal sealed class SentencePieceTokenizer(SentencePieceVocabulary vocabulary)
{
    /// <summary>
    /// What lies beyond is not looked at, so that no text takes long: normalising a row of combining marks costs time quadratic
    /// in its length. Pieces have at most 16 characters and the model reads 128 of them, so this changes nothing but texts with
    /// thousands of unknown characters in a row.
    /// </summary>
    public const int MaxCharacters = 4_096;

    private const char Space = '\u2581';

    /// <summary>The ids of the text's tokens; none for an empty text.</summary>
    public int[] Tokenize(string text)
    {
        var normalized = Cut(WellFormed(Cut(text)).Normalize(NormalizationForm.FormKC));
        return normalized.Length == 0 ? [] : BestPath(Space + normalized.Replace(' ', Space));
    }

    private static string Cut(string text) => text switch
    {
        { Length: <= MaxCharacters } => text,
        _ when char.IsHighSurrogate(text[MaxCharacters - 1]) => text[..(MaxCharacters - 1)],
        _ => text[..MaxCharacters],
    };

    /// <summary>
    /// .NET refuses to normalise halves of surrogate pairs and U+FFFE. They become U+FFFD, which the vocabulary knows as little;
    /// for the halves enumeration does it.
    /// </summary>
    private static string WellFormed(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var wellFormed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            wellFormed.Append(rune);
        }

        return wellFormed.Replace('\uFFFE', '\uFFFD').ToString();
    }

    private int[] BestPath(string text)
    {
        var steps = ArrayPool<Step>.Shared.Rent(text.Length + 1);
        try
        {
            steps.AsSpan(0, text.Length + 1).Clear();
            for (var start = 0; start < text.Length; start += IsPair(text, start) ? 2 : 1)
            {
                Extend(text, start, steps);
            }

            return WalkBack(steps, text.Length);
        }
        finally
        {
            ArrayPool<Step>.Shared.Return(steps);
        }
    }

    /// <summary>Offers every piece that begins at <paramref name="start"/> to the position where it ends.</summary>
    private void Extend(string text, int start, Step[] steps)
    {
        var cursor = default(SentencePieceVocabulary.MatchCursor);
        var found = false;
        for (int id; (id = vocabulary.NextMatch(text.AsSpan(start), ref cursor)) >= 0; found = true)
        {
            Offer(ref steps[start + cursor.Length], new Step(steps[start].Score + vocabulary.Score(id), start, id));
        }

        if (!found)
        {
            var length = IsPair(text, start) ? 2 : 1;
            Offer(ref steps[start + length], new Step(steps[start].Score, start, SentencePieceVocabulary.Unknown));
        }
    }

    /// <summary>A score of 0 also means "nothing yet", and of equal scores the shorter piece wins: the reference does both.</summary>
    private static void Offer(ref Step best, Step candidate)
    {
        if (best.Score == 0 || candidate.Score >= best.Score)
        {
            best = candidate;
        }
    }

    private static int[] WalkBack(Step[] steps, int end)
    {
        List<int> ids = [];
        while (end > 0)
        {
            var step = steps[end];
            if (step.Id != SentencePieceVocabulary.Unknown || ids is [] || ids[^1] != SentencePieceVocabulary.Unknown)
            {
                ids.Add(step.Id);
            }

            end = step.Start;
        }

        CollectionsMarshal.AsSpan(ids).Reverse();
        return [.. ids];
    }

    private static bool IsPair(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);

    /// <summary>The best way found to reach a position: its log probability, and the last piece and where that begins.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Step(double Score, int Start, int Id);
}
