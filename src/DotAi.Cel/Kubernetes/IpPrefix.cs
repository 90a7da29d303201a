using System.Globalization;

namespace DotAi.Cel.Kubernetes;

/// <summary>An address with a prefix length, its host bits kept.</summary>
internal sealed class IpPrefix : CelOpaque
{
    internal static readonly CelType CidrType = CelType.Opaque("net.CIDR");

    internal IpPrefix(IpAddress address, int length) => (Address, Length) = (address, length);

    public override CelType Type => CidrType;

    internal IpAddress Address { get; }

    internal int Length { get; }

    internal IpPrefix Masked => new(new IpAddress(Network(Address.Bits), Address.IsV4), Length);

    internal static IpPrefix? Parse(string text)
    {
        var slash = text.LastIndexOf('/');
        if (slash < 0 || IpAddress.Parse(text.AsSpan(0, slash)) is not { } address)
        {
            return null;
        }

        var length = text.AsSpan(slash + 1);
        return length.Length is > 0 and <= 3 && !(length.Length > 1 && length[0] == '0')
            && int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) && bits <= address.Width
            ? new(address, bits)
            : null;
    }

    internal bool Contains(IpAddress address) => address.IsV4 == Address.IsV4 && Network(address.Bits) == Network(Address.Bits);

    internal bool Contains(IpPrefix other) => other.Length >= Length && Contains(other.Address);

    public override bool Equals(object? obj) => obj is IpPrefix other && Length == other.Length && Address.Equals(other.Address);

    public override int GetHashCode() => HashCode.Combine(Address, Length);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Address}/{Length}");

    private UInt128 Network(UInt128 bits)
    {
        var host = Address.Width - Length;
        return host == 128 ? UInt128.Zero : bits >> host << host;
    }
}
