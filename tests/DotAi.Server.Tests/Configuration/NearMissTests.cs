using DotAi.Server.Configuration;

namespace DotAi.Server.Tests.Configuration;

public sealed class NearMissTests
{
    [Theory]
    [InlineData("snapshto", "snapshot")]
    [InlineData("SNAPSHOT", "snapshot")]
    [InlineData("snap", null)]
    [InlineData("kubconfig", "kubeconfig")]
    [InlineData("kubeconfigs", "kubeconfig")]
    [InlineData("", null)]
    [InlineData("zzzzzzzz", null)]
    public void The_nearest_name_is_found_if_it_is_near(string word, string? meant)
    {
        NearMiss.Of(word, ["kubeconfig", "snapshot", "allowWrites"]).ShouldBe(meant);
    }

    [Fact]
    public void One_slip_in_a_word_is_always_found_and_long_words_are_never_compared()
    {
        var random = new Random(20260102);
        for (var round = 0; round < 500; round++)
        {
            var word = new string([.. Enumerable.Range(0, random.Next(3, 20)).Select(_ => (char)random.Next('a', 'z' + 1))]);
            var at = random.Next(word.Length);
            var slipped = random.Next(3) switch
            {
                0 => word.Remove(at, 1),
                1 => word.Insert(at, "q"),
                _ => word[..at] + "Q" + word[(at + 1)..],
            };

            NearMiss.Of(slipped, [word, "0123456789012345678901234567890123456789"]).ShouldBe(word, $"{slipped} for {word}");
        }

        NearMiss.Of(new string('a', 100_000), [new string('a', 100_000)]).ShouldBeNull();
    }
}
