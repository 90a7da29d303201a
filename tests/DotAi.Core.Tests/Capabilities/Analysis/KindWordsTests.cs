using DotAi.Capabilities.Analysis;

namespace DotAi.Core.Tests.Capabilities.Analysis;

public sealed class KindWordsTests
{
    [Theory]
    [InlineData("CronJob", "cron job")]
    [InlineData("NATGateway", "nat gateway")]
    [InlineData("VPC", "vpc")]
    [InlineData("VPCs", "vpcs")]
    [InlineData("HorizontalPodAutoscaler", "horizontal pod autoscaler")]
    [InlineData("ManagedDatabasePostgreSQL", "managed database postgresql")]
    [InlineData("GitHubTeam", "github team")]
    [InlineData("EC2NodeClass", "ec2 node class")]
    [InlineData("V2Service", "v2 service")]
    [InlineData("postgresql", "postgresql")]
    [InlineData("sync-set_x", "sync set x")]
    [InlineData("", "")]
    [InlineData("--", "")]
    public void Identifiers_are_written_as_words(string identifier, string words) => KindWords.Of(identifier).ShouldBe(words);

    [Fact]
    public void Any_identifier_gives_words_of_its_own_letters_and_an_end()
    {
        var random = new Random(5);
        for (var round = 0; round < 20_000; round++)
        {
            var identifier = new string([.. Enumerable.Range(0, random.Next(20)).Select(_ => "aZbQ1s-._ é"[random.Next(11)])]);

            var words = KindWords.Of(identifier);

            words.Replace(" ", "", StringComparison.Ordinal)
                .ShouldBe(string.Concat(identifier.Where(char.IsLetterOrDigit)).ToLowerInvariant(), identifier);
        }
    }
}
