using DotAi.Knowledge.Search;

namespace DotAi.Core.Tests.Knowledge.Search;

public sealed class SpellingRepairTests
{
    private static readonly SpellingRepair Repair = new(new Dictionary<string, int>
    {
        ["bucket"] = 40,
        ["packet"] = 3,
        ["database"] = 90,
        ["topic"] = 12,
        ["tonic"] = 1,
        ["subscription"] = 9,
        ["queue"] = 20,
        ["vpc"] = 8,
        ["ipv4"] = 2,
    });

    [Theory]
    [InlineData("bukcet", "bucket")]
    [InlineData("databse", "database")]
    [InlineData("topci", "topic")]
    [InlineData("subscribtion", "subscription")]
    [InlineData("quue", "queue")]
    public void A_misspelt_word_becomes_the_nearest_right_one(string written, string meant) => Repair.Find(written).ShouldBe(meant);

    [Theory]
    [InlineData("vpcc", "of short words only near ones, and none shorter than four letters")]
    [InlineData("fucket", "another first letter")]
    [InlineData("bakcets", "two mistakes in a short word")]
    [InlineData("ipv5", "not only letters")]
    [InlineData("hetzner", "nothing is near")]
    [InlineData("", "nothing at all")]
    public void What_is_not_near_enough_is_left_alone(string written, string why) => Repair.Find(written).ShouldBeNull(why);

    [Fact]
    public void Of_equally_near_words_the_more_frequent_is_meant() => Repair.Find("toxic").ShouldBe("topic");

    [Fact]
    public void One_slip_in_a_long_enough_word_is_always_repaired_to_a_word_as_near()
    {
        var words = new[] { "deployment", "certificate", "statefulset", "gateway", "subnet", "autoscaler" };
        var repair = new SpellingRepair(words.Select(word => KeyValuePair.Create(word, 1)));
        var random = new Random(5);
        for (var round = 0; round < 2_000; round++)
        {
            var word = words[random.Next(words.Length)];
            var at = random.Next(1, word.Length);

            repair.Find(word.Remove(at, 1)).ShouldBe(word);
            repair.Find(word.Insert(at, "q")).ShouldBe(word);
        }
    }
}
