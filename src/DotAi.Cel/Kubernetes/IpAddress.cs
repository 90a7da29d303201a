using System.Globalization;
using System.Text;

namespace DotAi.Cel.Kubernetes;

/// <summary>An IP address in the strict form Kubernetes takes: no leading zeros, no zones, no IPv4-mapped IPv6.</summary>
internal sealed class IpAddress : CelOpaque
{
    internal static readonly CelType IpType = CelType.Opaque("net.IP");

    internal IpAddress(UInt128 bits, bool isV4) => (Bits, IsV4) = (bits, isV4);

    public override CelType Type => IpType;

    internal UInt128 Bits { get; }

    internal bool IsV4 { get; }

    internal int Width => IsV4 ? 32 : 128;

    internal bool IsUnspecified => Bits == UInt128.Zero;

    internal bool IsLoopback => IsV4 ? Top(8) == 127 : Bits == UInt128.One;

    internal bool IsLinkLocalUnicast => IsV4 ? Top(16) == 0xA9FE : Top(10) == 0xFE80 >> 6;

    internal bool IsLinkLocalMulticast => IsV4 ? Top(24) == 0xE00000 : Top(16) is var top && (top & 0xFF0F) == 0xFF02;

    internal bool IsGlobalUnicast =>
        !IsUnspecified && !IsLoopback && !IsMulticast && !IsLinkLocalUnicast && !(IsV4 && Bits == uint.MaxValue);

    private bool IsMulticast => IsV4 ? Top(4) == 0xE : Top(8) == 0xFF;

    internal static IpAddress? Parse(ReadOnlySpan<char> text) => text.Contains(':') ? ParseV6(text) : ParseV4(text) is { } v4 ? new(v4, true) : null;

    public override bool Equals(object? obj) => obj is IpAddress other && Bits == other.Bits && IsV4 == other.IsV4;

    public override int GetHashCode() => HashCode.Combine(Bits, IsV4);

    /// <summary>The canonical text (RFC 5952).</summary>
    public override string ToString()
    {
        if (IsV4)
        {
            return string.Join('.', ((int[])[24, 16, 8, 0]).Select(s => ((int)(Bits >> s) & 0xFF).ToString(CultureInfo.InvariantCulture)));
        }

        var groups = Enumerable.Range(0, 8).Select(i => (ushort)(Bits >> (112 - (16 * i)))).ToArray();
        var (start, length) = LongestZeros(groups);
        var text = new StringBuilder();
        for (var i = 0; i < 8; i++)
        {
            if (i == start)
            {
                text.Append("::");
                i += length - 1;
                continue;
            }

            text.Append(i > 0 && i != start + length ? ":" : "").Append(groups[i].ToString("x", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    private uint Top(int bits) => (uint)(Bits >> (Width - bits));

    private static (int Start, int Length) LongestZeros(ushort[] groups)
    {
        var best = (Start: -1, Length: 1);
        for (var i = 0; i < groups.Length; i++)
        {
            var length = 0;
            while (i + length < groups.Length && groups[i + length] == 0)
            {
                length++;
            }

            best = length > best.Length ? (i, length) : best;
        }

        return best.Start < 0 ? (-1, 0) : best;
    }

    private static uint? ParseV4(ReadOnlySpan<char> text)
    {
        uint bits = 0;
        var parts = 0;
        foreach (var range in text.Split('.'))
        {
            var part = text[range];
            if (++parts > 4 || part.Length is 0 or > 3 || (part.Length > 1 && part[0] == '0')
                || !byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var octet))
            {
                return null;
            }

            bits = (bits << 8) | octet;
        }

        return parts == 4 ? bits : null;
    }

    private static IpAddress? ParseV6(ReadOnlySpan<char> text)
    {
        var gap = text.IndexOf("::");
        if (gap >= 0 && text[(gap + 1)..].Contains("::", StringComparison.Ordinal))
        {
            return null;
        }

        var left = Groups(gap < 0 ? text : text[..gap], mayEndInV4: gap < 0);
        var right = gap < 0 ? [] : Groups(text[(gap + 2)..], mayEndInV4: true);
        if (left is null || right is null || (gap < 0 ? left.Count != 8 : left.Count + right.Count > 7))
        {
            return null;
        }

        var bits = UInt128.Zero;
        foreach (var group in left.Concat(Enumerable.Repeat((ushort)0, 8 - left.Count - right.Count)).Concat(right))
        {
            bits = (bits << 16) | group;
        }

        // ::ffff:a.b.c.d is another spelling of an IPv4 address and refused.
        return bits >> 32 == 0xFFFF ? null : new(bits, false);
    }

    private static List<ushort>? Groups(ReadOnlySpan<char> text, bool mayEndInV4)
    {
        var groups = new List<ushort>();
        if (text.Length == 0)
        {
            return groups;
        }

        foreach (var range in text.Split(':'))
        {
            var part = text[range];
            if (mayEndInV4 && range.End.Value == text.Length && part.Contains('.') && ParseV4(part) is { } v4)
            {
                groups.Add((ushort)(v4 >> 16));
                groups.Add((ushort)v4);
            }
            else if (part.Length is > 0 and <= 4 && ushort.TryParse(part, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var group))
            {
                groups.Add(group);
            }
            else
            {
                return null;
            }
        }

        return groups;
    }
}
