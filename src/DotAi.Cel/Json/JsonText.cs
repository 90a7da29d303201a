using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DotAi.Cel.Json;

/// <summary>
/// Strings and names of JSON that may hold an escaped half of a surrogate pair, which JsonElement refuses to read. As in Go,
/// such a half becomes U+FFFD.
/// </summary>
internal static class JsonText
{
    internal static string Of(JsonElement element)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Unescape(element.GetRawText());
        }
    }

    internal static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return Unescape(property.ToString());
        }
    }

    /// <summary>The first string of valid JSON text.</summary>
    private static string Unescape(string raw)
    {
        var text = new StringBuilder();
        var position = raw.IndexOf('"', StringComparison.Ordinal) + 1;
        while (raw[position] != '"')
        {
            if (raw[position] != '\\')
            {
                text.Append(raw[position++]);
                continue;
            }

            if (raw[position + 1] == 'u')
            {
                text.Append((char)ushort.Parse(raw.AsSpan(position + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                position += 6;
                continue;
            }

            text.Append(raw[position + 1] switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', var other => other });
            position += 2;
        }

        // Runes replace what is no pair.
        return string.Concat(text.ToString().EnumerateRunes());
    }
}
