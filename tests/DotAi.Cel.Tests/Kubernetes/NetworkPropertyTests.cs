using System.Net;
using System.Net.Sockets;
using DotAi.Cel.Kubernetes;

namespace DotAi.Cel.Tests.Kubernetes;

public sealed class NetworkPropertyTests
{
    [Fact]
    public void Addresses_read_and_write_as_the_framework_has_them()
    {
        var random = new Random(21);
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = new byte[random.Next(2) == 0 ? 4 : 16];
            random.NextBytes(bytes);
            for (var zeros = random.Next(bytes.Length); zeros > 0; zeros--)
            {
                bytes[random.Next(bytes.Length)] = 0;
            }

            var framework = new IPAddress(bytes);
            var address = IpAddress.Parse(framework.ToString()).ShouldNotBeNull(framework.ToString());
            address.IsV4.ShouldBe(framework.AddressFamily == AddressFamily.InterNetwork);
            address.IsLoopback.ShouldBe(IPAddress.IsLoopback(framework));
            IPAddress.Parse(address.ToString()).ShouldBe(framework);
            IpAddress.Parse(address.ToString()).ShouldBe(address);
        }
    }

    [Fact]
    public void A_prefix_contains_what_shares_its_leading_bits()
    {
        var random = new Random(22);
        for (var i = 0; i < 10_000; i++)
        {
            var (one, other, length) = ((uint)random.NextInt64(1L << 32), (uint)random.NextInt64(1L << 32), random.Next(33));
            other = random.Next(2) == 0 ? other : one ^ (uint)(1L << random.Next(32));
            var prefix = new IpPrefix(new IpAddress(one, isV4: true), length);
            var mask = length == 0 ? 0 : uint.MaxValue << (32 - length);
            prefix.Contains(new IpAddress(other, isV4: true)).ShouldBe((one & mask) == (other & mask));
            prefix.Masked.Contains(prefix).ShouldBeTrue();
            IpPrefix.Parse(prefix.ToString()).ShouldBe(prefix);
        }
    }

    [Fact]
    public void Quantities_add_up()
    {
        var random = new Random(23);
        string[] suffixes = ["", "m", "k", "M", "Ki", "Mi", "n", "u", "e3", "E-2"];
        for (var i = 0; i < 10_000; i++)
        {
            var (one, other) = (Next(), Next());
            one.Plus(other).CompareTo(other.Plus(one)).ShouldBe(0);
            one.Plus(other).Minus(other).CompareTo(one).ShouldBe(0);
            one.CompareTo(other).ShouldBe(-other.CompareTo(one));
            one.Minus(other).Sign.ShouldBe(one.CompareTo(other));
        }

        Quantity Next() => QuantityText.Parse($"{random.Next(-500, 500)}.{random.Next(100)}{suffixes[random.Next(suffixes.Length)]}").ShouldNotBeNull();
    }
}
