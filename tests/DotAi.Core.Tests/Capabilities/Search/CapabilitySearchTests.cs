using DotAi.Capabilities;
using DotAi.Capabilities.Glossary;
using DotAi.Core.Tests.Embeddings;
using DotAi.Embeddings;
using DotAi.Knowledge;
using DotAi.Knowledge.Search;
using DotAi.Testing.Knowledge;
using Microsoft.Extensions.Options;

namespace DotAi.Core.Tests.Capabilities.Search;

public sealed class CapabilitySearchTests
{
    private static readonly FingerprintedCapability[] Samples =
    [
        StoredCapabilities.Of("", "Service", shortNames: ["svc"]), StoredCapabilities.Of("", "Secret"), StoredCapabilities.Of("apps", "Deployment", shortNames: ["deploy"]),
        StoredCapabilities.Of("s3.aws.upbound.io", "Bucket"), StoredCapabilities.Of("s3.aws.m.upbound.io", "Bucket"),
        StoredCapabilities.Of("s3.aws.m.upbound.io", "BucketPolicy", "bucketpolicies"), StoredCapabilities.Of("storage.gcp.m.upbound.io", "Bucket"),
        StoredCapabilities.Of("rds.aws.m.upbound.io", "Instance"), StoredCapabilities.Of("sql.gcp.m.upbound.io", "DatabaseInstance"),
        StoredCapabilities.Of("sqs.aws.m.upbound.io", "Queue"), StoredCapabilities.Of("ecs.aws.m.upbound.io", "Service"),
        StoredCapabilities.Of("cert-manager.io", "Certificate"), StoredCapabilities.Of("externaldns.k8s.io", "DNSEndpoint"),
        StoredCapabilities.Of("postgresql.cnpg.io", "Cluster"), StoredCapabilities.Of("aws.m.upbound.io", "ProviderConfigUsage"),
    ];

    private readonly InMemoryStore _store = new();
    private readonly SwitchedEncoder _encoder = new();

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_exact_name_comes_first_with_a_score_near_one()
    {
        await StoreSamples();
        foreach (var capability in Samples.Select(sample => sample.Capability))
        {
            foreach (var name in new[] { capability.ResourceName, capability.ResourceName.ToUpperInvariant(), $" {capability.ResourceName} ", $"{capability.Kind}.{capability.Group}" }.Where(name => !name.EndsWith('.')))
            {
                var (found, score) = (await Find(name))[0];
                found.ShouldBe(capability.ResourceName, name);
                score.ShouldBeInRange(0.95, 1);
            }
        }
    }

    [Theory]
    [InlineData("service", "services")]
    [InlineData("Service", "services")]
    [InlineData("svc", "services")]
    [InlineData("deploy", "deployments.apps")]
    [InlineData("deploymnt", "deployments.apps")]
    [InlineData("certifcate", "certificates.cert-manager.io")]
    [InlineData("bucket", "buckets.s3.aws.m.upbound.io buckets.storage.gcp.m.upbound.io")]
    public async Task Of_kinds_with_one_name_the_usual_one_is_meant(string query, string expected)
    {
        await StoreSamples();

        expected.Split(' ').ShouldContain((await Find(query))[0].Name);
    }

    [Theory]
    [InlineData("s3", "buckets.s3.aws.m.upbound.io")]
    [InlineData("dns", "dnsendpoints.externaldns.k8s.io")]
    [InlineData("object storage in google cloud", "buckets.storage.gcp.m.upbound.io")]
    [InlineData("object storage on aws", "buckets.s3.aws.m.upbound.io")]
    [InlineData("a mesage queue", "queues.sqs.aws.m.upbound.io")]
    [InlineData("tls certs", "certificates.cert-manager.io")]
    public async Task What_is_meant_comes_first(string query, string expected)
    {
        await StoreSamples();

        (await Find(query))[0].Name.ShouldBe(expected);
    }

    [Fact]
    public async Task The_namespaced_twin_comes_before_the_cluster_scoped_one()
    {
        await StoreSamples();

        var names = (await Find("object storage bucket for files")).Select(hit => hit.Name).ToList();

        names.IndexOf("buckets.s3.aws.m.upbound.io").ShouldBeLessThan(names.IndexOf("buckets.s3.aws.upbound.io"));
    }

    [Fact]
    public async Task Each_thing_that_is_asked_for_is_among_the_first()
    {
        await StoreSamples();

        var names = (await Find("a message queue and a tls certificate with object storage")).Take(4).Select(hit => hit.Name).ToList();

        names.ShouldContain("queues.sqs.aws.m.upbound.io");
        names.ShouldContain("certificates.cert-manager.io");
        names.ShouldContain(name => name.StartsWith("buckets.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("minecraft server")]
    [InlineData("order a pizza")]
    [InlineData("a bucket at hetzner")]
    public async Task What_nothing_answers_is_refused_with_a_reason(string query)
    {
        await StoreSamples();

        var page = (await Search().PageAsync(new CapabilityQuery(query, 5, Cursor: null), None)).Value;

        (page.Fits, page.Items.Count, page.Total).ShouldBe((false, 0, 0));
        page.Reason.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Words_alone_are_searched_while_the_encoder_is_away()
    {
        _encoder.IsOn = false;
        await StoreSamples();

        (await Find("object storage on aws"))[0].Name.ShouldBe("buckets.s3.aws.m.upbound.io");
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gaps()
    {
        await StoreSamples();
        var search = Search();
        var all = (await search.PageAsync(new CapabilityQuery("bucket service queue", 200, null), None)).Value;
        var paged = new List<CapabilityMatch>();
        string? cursor = null;
        do
        {
            var page = (await search.PageAsync(new CapabilityQuery("bucket service queue", 2, cursor), None)).Value;
            page.Total.ShouldBe(all.Total);
            paged.AddRange(page.Items);
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        paged.Select(match => (match.Capability.ResourceName, match.Score)).ShouldBe(all.Items.Select(match => (match.Capability.ResourceName, match.Score)));
        paged.Select(match => match.Score!.Value).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task What_was_written_since_the_last_search_is_found_as_it_is_now()
    {
        await StoreSamples();
        var search = Search();
        await search.FindAsync("queue", 5, ItemFilter.All, 0, None);

        await new CapabilityStore(_store, _encoder).PutAsync([StoredCapabilities.Of("apps.emqx.io", "EMQX", "emqxes")], None);
        var answer = await search.FindAsync("emqx", 5, ItemFilter.All, 0, None);

        CapabilityStore.FromPayload(answer.Hits[0].Item.Payload).ResourceName.ShouldBe("emqxes.apps.emqx.io");
    }

    [Fact]
    public async Task Nothing_that_is_asked_breaks_the_search()
    {
        await StoreSamples();
        var search = Search();
        var random = new Random(31);
        var pieces = new[] { "bucket", "and", " ", ",", "db", "\ud800", "🚀", "ﬁ", "\0", "postgress", "aws", "w/", "with", "'s", "-", new string('x', 300), "数据库", "us-east-1" };
        for (var round = 0; round < 150; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => pieces[random.Next(pieces.Length)] + (random.Next(3) == 0 ? " " : "")));

            var answer = await search.FindAsync(text, 5, ItemFilter.All, 0, None);

            answer.Hits.ShouldAllBe(hit => hit.Score >= 0 && hit.Score <= 1);
            answer.Fits.ShouldBe(answer.Reason is null);
        }
    }

    private CapabilitySearch Search() =>
        new(new KnowledgeSearch(_store, new QueryEncoder(_encoder, Options.Create(new EmbeddingOptions()))), CapabilityGlossary.BuiltIn);

    private async Task<IReadOnlyList<(string Name, double Score)>> Find(string query)
    {
        var answer = await Search().FindAsync(query, 10, ItemFilter.All, 0, None);
        return [.. answer.Hits.Select(hit => (CapabilityStore.FromPayload(hit.Item.Payload).ResourceName, hit.Score))];
    }

    private async Task StoreSamples()
    {
        var store = new CapabilityStore(_store, _encoder);
        await store.EnsureAsync(None);
        await store.PutAsync(Samples, None);
    }
}
