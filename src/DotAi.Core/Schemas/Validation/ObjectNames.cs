namespace DotAi.Schemas.Validation;

/// <summary>The forms of names in Kubernetes (k8s.io/apimachinery util/validation).</summary>
internal static class ObjectNames
{
    public const int MaxSubdomainLength = 253;
    public const int MaxLabelLength = 63;

    /// <summary>RFC 1123 label: lower-case letters, digits and '-', beginning and ending with a letter or digit.</summary>
    public static bool IsLabel(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= MaxLabelLength && IsLabelOfAnyLength(text);

    /// <summary>RFC 1035 label: as <see cref="IsLabel"/>, beginning with a letter.</summary>
    public static bool IsRfc1035Label(ReadOnlySpan<char> text) => IsLabel(text) && char.IsAsciiLetterLower(text[0]);

    /// <summary>RFC 1123 subdomain: labels joined by dots, 253 characters in all.</summary>
    public static bool IsSubdomain(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > MaxSubdomainLength)
        {
            return false;
        }

        foreach (var part in text.Split('.'))
        {
            if (!IsLabelOfAnyLength(text[part]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Anything that can be one segment of a URL path.</summary>
    public static bool IsPathSegment(ReadOnlySpan<char> text) =>
        text is not ("" or "." or "..") && !text.ContainsAny('/', '%');

    /// <summary>Label and annotation keys: an optional subdomain and '/', then up to 63 letters, digits, '-', '_' and '.'.</summary>
    public static bool IsQualifiedName(ReadOnlySpan<char> text)
    {
        var slash = text.IndexOf('/');
        var name = text[(slash + 1)..];
        return name.Length is > 0 and <= MaxLabelLength && IsWord(name) && (slash < 0 || IsSubdomain(text[..slash]));
    }

    public static bool IsLabelValue(ReadOnlySpan<char> text) => text.Length <= MaxLabelLength && (text.IsEmpty || IsWord(text));

    private static bool IsLabelOfAnyLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] == '-' || text[^1] == '-')
        {
            return false;
        }

        foreach (var character in text)
        {
            if (!char.IsAsciiLetterLower(character) && !char.IsAsciiDigit(character) && character != '-')
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWord(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('-' or '_' or '.'))
            {
                return false;
            }
        }

        return char.IsAsciiLetterOrDigit(text[0]) && char.IsAsciiLetterOrDigit(text[^1]);
    }
}
