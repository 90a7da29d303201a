using System.Text;

namespace DotAi.Embeddings.Local;

/// <summary>
/// Prepares a product text for the tokenizer: line breaks, tabs and runs of spaces become one space. The model knows no other
/// white space, and two texts that differ only in layout should have the same vector.
/// </summary>
internal static class EncoderText
{
    /// <summary>The text's first <see cref="SentencePieceTokenizer.MaxCharacters"/> characters after cleaning; empty for a blank text.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text))
        {
            return text;
        }

        var cleaned = new StringBuilder(Math.Min(text.Length, SentencePieceTokenizer.MaxCharacters));
        var pending = false;
        for (var index = 0; index < text.Length && cleaned.Length < SentencePieceTokenizer.MaxCharacters; index++)
        {
            if (char.IsWhiteSpace(text[index]))
            {
                pending = cleaned.Length > 0;
                continue;
            }

            cleaned.Append(pending ? " " : string.Empty).Append(text[index]);
            pending = false;
        }

        return cleaned.ToString();
    }

    private static bool IsClean(string text)
    {
        var previous = ' ';
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) && (character != ' ' || previous == ' '))
            {
                return false;
            }

            previous = character;
        }

        return text.Length == 0 || previous != ' ';
    }
}
