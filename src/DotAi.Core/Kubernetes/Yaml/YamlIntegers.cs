using System.Globalization;

namespace DotAi.Kubernetes.Yaml;

/// <summary>Integers with an optional sign and the prefixes <c>0x</c>, <c>0o</c>, <c>0b</c> or <c>0</c> (octal), within 64 bits.</summary>
internal static class YamlIntegers
{
    public static YamlValue? TryParse(ReadOnlySpan<char> text)
    {
        var negative = text is ['-', ..];
        var digits = text is ['-' or '+', ..] ? text[1..] : text;
        return TryParseMagnitude(digits) switch
        {
            null => null,
            { } value when !negative => value <= long.MaxValue ? YamlValue.Integer((long)value) : new(YamlValueKind.Unsigned, unchecked((long)value)),
            { } value when value <= 1UL << 63 => YamlValue.Integer(unchecked(-(long)value)),
            _ => null,
        };
    }

    private static ulong? TryParseMagnitude(ReadOnlySpan<char> digits) => digits switch
    {
        ['0', 'x' or 'X', .. var hex] => Parse(hex, 16),
        ['0', 'o' or 'O', .. var octal] => Parse(octal, 8),
        ['0', 'b' or 'B', .. var binary] => Parse(binary, 2),
        ['0', _, ..] => Parse(digits[1..], 8),
        _ => ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null,
    };

    private static ulong? Parse(ReadOnlySpan<char> digits, uint radix)
    {
        if (digits.IsEmpty)
        {
            return null;
        }

        var value = 0UL;
        foreach (var character in digits)
        {
            var digit = char.IsAsciiHexDigit(character) ? (uint)Convert.ToInt32(character.ToString(), 16) : uint.MaxValue;
            if (digit >= radix || value > (ulong.MaxValue - digit) / radix)
            {
                return null;
            }

            value = (value * radix) + digit;
        }

        return value;
    }
}
