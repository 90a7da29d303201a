using DotAi.Knowledge.Search;

namespace DotAi.Core.Tests.Knowledge.Search;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("bucket", "bucket", 0)]
    [InlineData("bukcet", "bucket", 1)]
    [InlineData("buckt", "bucket", 1)]
    [InlineData("buckket", "bucket", 1)]
    [InlineData("bicket", "bucket", 1)]
    [InlineData("reccuring", "recurring", 2)]
    [InlineData("queue", "topic", 3)]
    [InlineData("", "ab", 2)]
    public void Each_slip_of_the_fingers_counts_one(string written, string meant, int distance) =>
        EditDistance.Between(written, meant, bound: 2).ShouldBe(distance);

    [Fact]
    public void It_equals_the_plain_definition_up_to_the_bound()
    {
        var random = new Random(11);
        for (var round = 0; round < 5_000; round++)
        {
            var (a, b) = (Word(random), Word(random));
            var bound = random.Next(0, 4);

            EditDistance.Between(a, b, bound).ShouldBe(Math.Min(Plain(a, b), bound + 1), $"{a} {b} {bound}");
            EditDistance.Between(b, a, bound).ShouldBe(EditDistance.Between(a, b, bound));
        }
    }

    [Fact]
    public void Words_of_any_length_are_refused_or_measured()
    {
        var longWord = new string('a', 10_000);

        EditDistance.Between(longWord, longWord, 2).ShouldBe(3);
        EditDistance.Between(new string('a', EditDistance.MaxLength), new string('a', EditDistance.MaxLength), 2).ShouldBe(0);
    }

    private static string Word(Random random) => new([.. Enumerable.Range(0, random.Next(0, 9)).Select(_ => (char)('a' + random.Next(3)))]);

    private static int Plain(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] = i == 0 || j == 0 ? i + j
                    : Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[a.Length, b.Length];
    }
}
