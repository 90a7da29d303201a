using System.Globalization;

namespace DotAi.Kubernetes.Yaml;

/// <summary>
/// Resolves plain scalars as go-yaml v2 does: <c>y/yes/on</c> and <c>n/no/off</c> are booleans, <c>010</c> and <c>0o10</c> are octal,
/// <c>0x</c> and <c>0b</c> work, underscores may group digits, <c>1e3</c> is a float, and what overflows a float stays text.
/// </summary>
internal static class YamlPlainScalars
{
    public static YamlValue Resolve(string text)
    {
        if (text.Length == 0)
        {
            return new(YamlValueKind.Null);
        }

        return text[0] switch
        {
            >= '0' and <= '9' => Number(text),
            '+' or '-' or '.' => Special(text) ?? Number(text),
            't' or 'T' or 'f' or 'F' or 'y' or 'Y' or 'n' or 'N' or 'o' or 'O' or '~' when text.Length <= 5 => Word(text),
            _ => YamlValue.Text,
        };
    }

    private static YamlValue Word(string text) => text switch
    {
        "true" or "True" or "TRUE" or "y" or "Y" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" => new(YamlValueKind.True),
        "false" or "False" or "FALSE" or "n" or "N" or "no" or "No" or "NO" or "off" or "Off" or "OFF" => new(YamlValueKind.False),
        "~" or "null" or "Null" or "NULL" => new(YamlValueKind.Null),
        _ => YamlValue.Text,
    };

    private static YamlValue? Special(string text) => text switch
    {
        ".nan" or ".NaN" or ".NAN" => YamlValue.Float(double.NaN),
        ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" => YamlValue.Float(double.PositiveInfinity),
        "-.inf" or "-.Inf" or "-.INF" => YamlValue.Float(double.NegativeInfinity),
        _ => null,
    };

    private static YamlValue Number(string text)
    {
        var plain = text.Contains('_', StringComparison.Ordinal) && text[0] != '.' ? text.Replace("_", "", StringComparison.Ordinal) : text;
        return YamlIntegers.TryParse(plain) ?? (IsFloat(plain) ? ParseFloat(plain) : YamlValue.Text);
    }

    private static YamlValue ParseFloat(string text) =>
        double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) is var value && double.IsFinite(value)
            ? YamlValue.Float(value)
            : YamlValue.Text;

    /// <summary><c>[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?</c></summary>
    private static bool IsFloat(ReadOnlySpan<char> text)
    {
        var rest = text[0] is '+' or '-' ? text[1..] : text;
        var whole = Digits(rest);
        rest = rest[whole..];
        if (rest is ['.', ..])
        {
            var fraction = Digits(rest[1..]);
            if (whole == 0 && fraction == 0)
            {
                return false;
            }

            rest = rest[(fraction + 1)..];
        }
        else if (whole == 0)
        {
            return false;
        }

        return rest.IsEmpty || IsExponent(rest);
    }

    private static bool IsExponent(ReadOnlySpan<char> text)
    {
        if (text is not ['e' or 'E', ..])
        {
            return false;
        }

        var digits = text is [_, '+' or '-', ..] ? text[2..] : text[1..];
        return digits.Length > 0 && Digits(digits) == digits.Length;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}
