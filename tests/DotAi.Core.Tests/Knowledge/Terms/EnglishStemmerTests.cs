using DotAi.Knowledge.Terms;

namespace DotAi.Core.Tests.Knowledge.Terms;

public sealed class EnglishStemmerTests
{
    // Pairs of word and stem, as the reference implementation of the Snowball project (libstemmer 2.2) answers.
    private const string Reference = """
        databases databas, deployments deploy, deploying deploy, deployed deploy, policies polici, policy polici, replicas replica
        replication replic, instances instanc, caresses caress, ties tie, cries cri, gas gas, this this, kiwis kiwi, gaps gap
        agreed agre, feedly feed, hoping hope, hopping hop, luxuriated luxuri, sized size, fizzed fizz, disagreedly disagre
        controlled control, scaling scale, scaled scale, bedded bed, added ad, by by, say say, cry cri, enjoyed enjoy, youth youth
        boyish boyish, rational ration, sensational sensat, valency valenc, relevancy relev, enablement enabl, entirely entir
        organizer organ, organization organ, allocation alloc, allocator alloc, nationalism nation, formality formal
        really realli, usefulness use, famously famous, nervousness nervous, decisiveness decis, sensitivity sensit
        stability stabil, possibly possibl, gracefully grace, carelessly careless, analogies analog, quickly quick
        friendly friend, conditional condit, operational oper, normalize normal, certificate certif, electricity electr
        electrical electr, helpful help, readiness readi, native nativ, creative creativ, removal remov, allowance allow
        reference refer, container contain, basic basic, readable readabl, flexible flexibl, tolerant toler, replacement replac
        deployment deploy, dependent depend, mechanism mechan, candidate candid, ability abil, dangerous danger, active activ
        synchronize synchron, decision decis, creation creation, opinion opinion, probate probat, rate rate, cease ceas
        controll control, parallel parallel, role role, spell spell, generate generat, generically generic, communication communic
        community communiti, arsenal arsenal, skis ski, dying die, gently gentl, early earli, news news, atlas atlas
        inning inning, proceed proceed, succeeding succeed, herrings herring, yes yes, yesterday yesterday, buyer buyer
        ingress ingress, egress egress, secrets secret, encryption encrypt, encrypted encrypt, autoscaler autoscal
        autoscaling autosc, webhooks webhook, schedules schedul, scheduling schedul
        """;

    [Fact]
    public void Stems_are_those_of_the_reference_implementation()
    {
        var pairs = Reference.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(pair => pair.Split(' '));

        pairs.Select(pair => (pair[0], EnglishStemmer.Stem(pair[0]))).ShouldBe(pairs.Select(pair => (pair[0], pair[1])));
    }

    [Theory]
    [InlineData("s3")]
    [InlineData("db")]
    [InlineData("is")]
    [InlineData("route53s")]
    [InlineData("naïves")]
    [InlineData("данные")]
    [InlineData("")]
    public void Short_words_and_words_beyond_plain_letters_are_left_alone(string word) => EnglishStemmer.Stem(word).ShouldBe(word);

    [Fact]
    public void No_run_of_letters_breaks_it()
    {
        var random = new Random(5);
        for (var round = 0; round < 20_000; round++)
        {
            var word = new string([.. Enumerable.Range(0, random.Next(12)).Select(_ => "aeiouylsgndtr"[random.Next(13)])]);
            EnglishStemmer.Stem(word).Length.ShouldBeInRange(Math.Min(1, word.Length), word.Length + 1);
        }
    }
}
