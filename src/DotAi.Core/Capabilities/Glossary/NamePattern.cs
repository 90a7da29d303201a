namespace DotAi.Capabilities.Glossary;

/// <summary>
/// A name in which <c>*</c> stands for any number of characters. Case does not matter. Matching takes at most
/// pattern length × name length steps.
/// </summary>
public readonly record struct NamePattern(string Text)
{
    private const char Any = '*';

    /// <summary>True when the pattern names exactly one thing.</summary>
    public bool IsExact => !Text.Contains(Any, StringComparison.Ordinal);

    /// <summary>True for the pattern that fits every name.</summary>
    public bool IsEverything => Text is ['*'];

    public bool Matches(ReadOnlySpan<char> name)
    {
        var pattern = Text.AsSpan();
        var (at, read) = (0, 0);
        var (lastAny, resume) = (-1, 0);
        while (read < name.Length)
        {
            if (at < pattern.Length && pattern[at] == Any)
            {
                (lastAny, resume) = (at++, read);
            }
            else if (at < pattern.Length && char.ToUpperInvariant(pattern[at]) == char.ToUpperInvariant(name[read]))
            {
                (at, read) = (at + 1, read + 1);
            }
            else if (lastAny >= 0)
            {
                // The last * takes one character more and the rest is tried again.
                (at, read) = (lastAny + 1, ++resume);
            }
            else
            {
                return false;
            }
        }

        return pattern[at..].TrimStart(Any).IsEmpty;
    }

    public override string ToString() => Text;
}
