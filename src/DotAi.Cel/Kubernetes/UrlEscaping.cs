using System.Buffers;
using System.Globalization;
using System.Text;

namespace DotAi.Cel.Kubernetes;

/// <summary>Percent encoding as Go's net/url checks and writes it.</summary>
internal static class UrlEscaping
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";
    private static readonly SearchValues<char> InHost = SearchValues.Create(Unreserved + "!$&'()*+,;=:[]<>\"");
    private static readonly SearchValues<char> InPath = SearchValues.Create(Unreserved + "$&+,/:;=@");
    private static readonly SearchValues<char> InEncodedPath = SearchValues.Create(Unreserved + "!$&'()*+,;=:@[]%/");
    private static readonly SearchValues<char> InUserinfo = SearchValues.Create(Unreserved + ":!$&'()*+,;=%@");

    /// <summary>The bytes a text stands for; null when an escape is broken.</summary>
    internal static byte[]? Unescape(string text, bool plusIsSpace = false)
    {
        var bytes = new ArrayBufferWriter<byte>(text.Length + 1);
        var position = 0;
        while (position < text.Length)
        {
            if (text[position] == '%')
            {
                if (position + 2 >= text.Length || !char.IsAsciiHexDigit(text[position + 1]) || !char.IsAsciiHexDigit(text[position + 2]))
                {
                    return null;
                }

                bytes.Write([byte.Parse(text.AsSpan(position + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)]);
                position += 3;
                continue;
            }

            var end = text.IndexOf('%', position);
            var plain = text[position..(end < 0 ? text.Length : end)];
            Encoding.UTF8.GetBytes(plusIsSpace ? plain.Replace('+', ' ') : plain, bytes);
            position += plain.Length;
        }

        return bytes.WrittenSpan.ToArray();
    }

    internal static bool IsUserinfo(string text) => !text.AsSpan().ContainsAnyExcept(InUserinfo) && Unescape(text) is not null;

    /// <summary>Whether a host has only characters and escapes that a host may have; escapes of ASCII other than %25 may not.</summary>
    internal static bool IsHost(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%')
            {
                var escape = i + 2 < text.Length ? text.AsSpan(i, 3) : [];
                if (escape.Length < 3 || !char.IsAsciiHexDigit(escape[1]) || !char.IsAsciiHexDigit(escape[2]) || (escape[1] < '8' && escape is not "%25"))
                {
                    return false;
                }

                i += 2;
            }
            else if (text[i] < 0x80 && !InHost.Contains(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A path as a request would send it: as written where that is well encoded, and encoded anew otherwise.</summary>
    internal static string EscapedPath(string path)
    {
        if (!path.AsSpan().ContainsAnyExcept(InEncodedPath) || path == "*")
        {
            return path;
        }

        var escaped = new StringBuilder();
        foreach (var octet in Unescape(path) ?? [])
        {
            if (octet < 0x80 && InPath.Contains((char)octet))
            {
                escaped.Append((char)octet);
            }
            else
            {
                escaped.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
            }
        }

        return escaped.ToString();
    }
}
