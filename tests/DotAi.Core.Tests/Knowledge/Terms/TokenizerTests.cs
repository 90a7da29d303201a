using DotAi.Knowledge.Terms;

namespace DotAi.Core.Tests.Knowledge.Terms;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("DBInstance", "dbinstanc db instanc")]
    [InlineData("S3", "s3")]
    [InlineData("S3Bucket", "s3bucket s3 bucket")]
    [InlineData("EC2Instance", "ec2instance ec2 instanc")]
    [InlineData("NATGateway", "natgateway nat gateway")]
    [InlineData("kubeAPIServer", "kubeapiserv kube api server")]
    [InlineData("PostgreSQL", "postgresql postgr sql")]
    [InlineData("MySQL", "mysql sql")]
    [InlineData("HTTPRoute", "httprout http rout")]
    [InlineData("VMs", "vms vm")]
    [InlineData("PVCsReport", "pvcsreport pvcs pvc report")]
    [InlineData("IPv4Address", "ipv4address ipv4 ipv address")]
    [InlineData("X509Certificate", "x509certificate x509 certif")]
    [InlineData("v1beta1", "v1beta1")]
    [InlineData("Route53HostedZone", "route53hostedzone route53 rout host zone")]
    [InlineData("postgres14", "postgres14 postgr")]
    [InlineData("databases", "databas")]
    public void Identifiers_are_split_and_kept_whole(string text, string terms) =>
        string.Join(' ', Tokenizer.Words(text).ShouldHaveSingleItem().Terms).ShouldBe(terms);

    [Theory]
    [InlineData("instances.rds.aws.upbound.io", "instanc rds aw upbound io")]
    [InlineData("cert-manager.io/v1", "cert manag io v1")]
    [InlineData("a managed PostgreSQL, please!", "manag postgresql|postgr|sql")]
    [InlineData("us-east-1", "us east 1")]
    [InlineData("the user's keys don't rotate", "user key dont rotat")]
    [InlineData("the user\u2019s", "user")]
    [InlineData("  \t\n --- ,,, ", "")]
    [InlineData("", "")]
    [InlineData("what is it for", "")]
    public void Text_is_cut_at_everything_else_and_stop_words_are_dropped(string text, string words) =>
        string.Join(' ', Tokenizer.Words(text).Select(word => string.Join('|', word.Terms))).ShouldBe(words);

    [Theory]
    [InlineData("Café", "Cafe\u0301")]
    [InlineData("straße", "STRASSE")]
    [InlineData("ﬁle", "file")]
    [InlineData("ＤＢ２", "db2")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Ёлка", "елка")]
    [InlineData("co\u00ADop", "coop")]
    [InlineData("ΑΘΗΝΑ", "αθηνα")]
    public void Spellings_of_the_same_letters_are_the_same_words(string one, string other) =>
        Tokenizer.Words(one).Select(word => word.Text).ShouldBe(Tokenizer.Words(other).Select(word => word.Text));

    [Fact]
    public void Encoded_data_and_endless_text_are_bounded()
    {
        Tokenizer.Words(new string('x', 101)).ShouldBeEmpty();
        Tokenizer.Words(string.Concat(Enumerable.Repeat("word ", 1_000_000))).Count().ShouldBe((Tokenizer.MaxCharacters / 5) + 1);
    }

    [Fact]
    public void No_text_breaks_it()
    {
        var random = new Random(11);
        for (var round = 0; round < 5_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(30)).Select(_ => random.Next(3) == 0 ? (char)random.Next(0x10000) : "aBc1'-S "[random.Next(8)])]);
            foreach (var word in Tokenizer.Words(text))
            {
                word.Terms.ShouldNotBeEmpty(text);
                word.Terms.ShouldAllBe(term => term.Length > 0);
                word.Terms.ShouldBeUnique();
                TermIndex.Of(word.Terms[0]).ShouldBe(TermIndex.Of(word.Terms[0]));
            }
        }
    }
}
