using System.Text;

namespace DotAi.Knowledge.Terms;

/// <summary>
/// A word while it is being stemmed, with the regions R1 and R2 of the Snowball English description. A consonant y is held as Y.
/// </summary>
internal sealed class StemmedWord
{
    private static readonly string[] RegionPrefixes = ["gener", "commun", "arsen"];

    private readonly StringBuilder _text;
    private readonly int _r1;
    private readonly int _r2;

    public StemmedWord(string word)
    {
        _text = new StringBuilder(word);
        MarkConsonantY();
        _r1 = RegionPrefixes.FirstOrDefault(prefix => word.StartsWith(prefix, StringComparison.Ordinal))?.Length ?? RegionAfter(0);
        _r2 = RegionAfter(_r1);
    }

    public int Length => _text.Length;

    public bool EndsInDouble => Length > 1 && this[^1] == this[^2] && "bdfgmnprt".Contains(this[^1], StringComparison.Ordinal);

    /// <summary>R1 is empty and the word ends in a short syllable.</summary>
    public bool IsShort => _r1 >= Length && EndsInShortSyllable(Length);

    public char this[Index index] => _text[index.GetOffset(Length)];

    public static bool IsVowel(char character) => character is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    public bool EndsWith(string suffix)
    {
        if (suffix.Length > Length)
        {
            return false;
        }

        for (var i = 0; i < suffix.Length; i++)
        {
            if (_text[Length - suffix.Length + i] != suffix[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first of the suffixes, given longest first, that the word ends in.</summary>
    public string? LongestOf(params ReadOnlySpan<string> suffixes)
    {
        foreach (var suffix in suffixes)
        {
            if (EndsWith(suffix))
            {
                return suffix;
            }
        }

        return null;
    }

    public bool InR1(string suffix) => Length - suffix.Length >= _r1;

    public bool InR2(string suffix) => Length - suffix.Length >= _r2;

    public bool HasVowelBefore(int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (IsVowel(_text[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Before <paramref name="end"/> there is consonant, vowel, consonant other than w, x and Y; or it is vowel, consonant alone.</summary>
    public bool EndsInShortSyllable(int end) => end switch
    {
        < 2 => false,
        2 => IsVowel(_text[0]) && !IsVowel(_text[1]),
        _ => !IsVowel(_text[end - 1]) && _text[end - 1] is not ('w' or 'x' or 'Y') && IsVowel(_text[end - 2]) && !IsVowel(_text[end - 3]),
    };

    public void Cut(int count) => _text.Length -= count;

    public void Append(char character) => _text.Append(character);

    public void Replace(string suffix, string replacement)
    {
        Cut(suffix.Length);
        _text.Append(replacement);
    }

    public override string ToString() => _text.ToString();

    private void MarkConsonantY()
    {
        for (var i = 0; i < _text.Length; i++)
        {
            if (_text[i] == 'y' && (i == 0 || IsVowel(_text[i - 1])))
            {
                _text[i] = 'Y';
            }
        }
    }

    /// <summary>Where the region after the first non-vowel that follows a vowel begins.</summary>
    private int RegionAfter(int start)
    {
        for (var i = start + 1; i < _text.Length; i++)
        {
            if (!IsVowel(_text[i]) && IsVowel(_text[i - 1]))
            {
                return i + 1;
            }
        }

        return _text.Length;
    }
}
