using System.Text;

namespace DotAi.Cel.Values;

/// <summary>Quotes text as <c>strings.quote</c> does: the escapes of the language, lone surrogates replaced.</summary>
internal static class TextQuoting
{
    internal static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var rune in text.EnumerateRunes())
        {
            var escape = rune.Value switch
            {
                '\a' => "\\a",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\v' => "\\v",
                '\\' => "\\\\",
                '"' => "\\\"",
                _ => null,
            };
            quoted.Append(escape ?? rune.ToString());
        }

        return quoted.Append('"').ToString();
    }
}
