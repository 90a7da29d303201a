using System.Globalization;
using DotAi.Cel.Values;

namespace DotAi.Cel.Tests.Values;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData(0.0, "0", "0")]
    [InlineData(-0.0, "-0", "-0")]
    [InlineData(1.5, "1.5", "1.5")]
    [InlineData(100000, "100000", "100000")]
    [InlineData(1000000, "1e+06", "1000000")]
    [InlineData(123456789.25, "1.2345678925e+08", "123456789.25")]
    [InlineData(0.0001, "0.0001", "0.0001")]
    [InlineData(0.00001, "1e-05", "0.00001")]
    [InlineData(1e21, "1e+21", "1000000000000000000000")]
    [InlineData(-1.7976931348623157e308, "-1.7976931348623157e+308", null)]
    public void Doubles_are_written_as_Go_writes_them(double value, string shortest, string? plain)
    {
        DoubleText.Shortest(value).ShouldBe(shortest);
        if (plain is not null)
        {
            DoubleText.Decimal(value).ShouldBe(plain);
        }
    }

    [Fact]
    public void Every_double_reads_back()
    {
        var random = new Random(9);
        for (var i = 0; i < 20_000; i++)
        {
            var value = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            if (double.IsFinite(value))
            {
                double.Parse(DoubleText.Shortest(value), CultureInfo.InvariantCulture).ShouldBe(value);
                double.Parse(DoubleText.Decimal(value), CultureInfo.InvariantCulture).ShouldBe(value);
            }
        }
    }

    [Fact]
    public void Text_is_ordered_by_code_point()
    {
        var random = new Random(10);
        for (var i = 0; i < 20_000; i++)
        {
            var (left, right) = (Text(random), Text(random));
            Math.Sign(CodePoints.Compare(left, right)).ShouldBe(
                Math.Sign(System.Text.Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(right))));
            CodePoints.Count(left).ShouldBe(left.EnumerateRunes().Count());
            CodePoints.OffsetOf(left, CodePoints.Count(left)).ShouldBe(left.Length);
        }
    }

    private static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => ((string[])["a", "é", "\uFFFD", "😀", "\uE000", "𐀀"])[random.Next(6)]));
}
