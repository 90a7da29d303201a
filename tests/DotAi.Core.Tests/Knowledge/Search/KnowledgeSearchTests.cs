using System.Text.Json;
using DotAi.Knowledge;
using DotAi.Knowledge.Search;
using DotAi.Testing.Knowledge;
using DotAi.Workflows;

namespace DotAi.Core.Tests.Knowledge.Search;

public sealed class KnowledgeSearchTests
{
    private static readonly SearchProfile Profile = new(
        "capabilities",
        [new SearchField("kind", 3, 2), new SearchField("tags", 1.5, 8), new SearchField("description", 1, 12)],
        NamesField: "names");

    private readonly InMemoryStore _store = new();

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_kind_that_is_meant_comes_first()
    {
        await StoreSamples();

        (await Kinds("a managed postgres database")).ShouldStartWith("DBInstance");
        (await Kinds("object storage bucket")).ShouldStartWith("Bucket");
        (await Kinds("s3")).ShouldBe("Bucket BucketPolicy");
        (await Kinds("db")).ShouldStartWith("DBInstance");
        (await Kinds("message queues")).ShouldStartWith("Queue");
    }

    [Fact]
    public async Task An_exact_name_comes_first_with_a_score_near_one_in_whatever_case()
    {
        await StoreSamples();

        foreach (var name in new[] { "bucketpolicies.s3.example.org", "BucketPolicy", " BUCKETPOLICY ", "bucketpolicies" })
        {
            var answer = await Search(name);
            answer.Hits[0].Item.Payload.GetProperty("kind").GetString().ShouldBe("BucketPolicy", name);
            answer.Hits[0].Score.ShouldBeInRange(0.95, 1);
            answer.Hits.Skip(1).ShouldAllBe(hit => hit.Score < 0.95);
            answer.Fits.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_name_made_of_stop_words_is_found_all_the_same()
    {
        await StoreSamples();
        await Store("All", "everything at once", "", "all");

        var answer = await Search("all");

        answer.Hits.ShouldHaveSingleItem().Score.ShouldBe(0.95);
        answer.Fits.ShouldBeTrue();
    }

    [Theory]
    [InlineData("bake a chocolate cake", "Nothing here mentions 'bake', 'chocolate', 'cake', and nothing else in the query is answered well enough.")]
    [InlineData("kafka broker with zookeeper", "Nothing here mentions 'kafka', 'broker', 'zookeeper', and nothing else in the query is answered well enough.")]
    [InlineData("bake a cake in a bucket of chocolate icing", "Nothing here mentions 'bake', 'cake', 'chocolate', 'icing', and nothing else in the query is answered well enough.")]
    [InlineData("what is it", "The query has no word to search for.")]
    [InlineData("  ", "The query has no word to search for.")]
    public async Task What_nothing_answers_is_said_with_the_reason(string query, string reason)
    {
        await StoreSamples();

        var answer = await Search(query);

        (answer.Fits, answer.Reason).ShouldBe((false, reason));
    }

    [Fact]
    public async Task What_is_answered_in_part_fits_though_a_word_is_unknown()
    {
        await StoreSamples();

        var answer = await Search("gimme 3 postgres databases w 14 replicas");

        (answer.Fits, answer.Reason).ShouldBe((true, null));
    }

    [Fact]
    public async Task An_empty_collection_answers_nothing()
    {
        await _store.EnsureAsync(new CollectionDefinition("capabilities", ["names", "provider"]), None);

        var answer = await Search("bucket");

        answer.Hits.ShouldBeEmpty();
        answer.Fits.ShouldBeFalse();
    }

    [Fact]
    public async Task A_vector_is_fused_by_weighted_sum()
    {
        await _store.EnsureAsync(new CollectionDefinition("capabilities", ["names"], "test", 2), None);
        await _store.PutAsync("capabilities", [Item("Bucket", "store objects", "", "bucket") with { Vector = [0, 1] }, Item("Topic", "fan out", "", "topic") with { Vector = [1, 0] }], None);

        var hits = (await Search("objects", vector: [0.6f, 0.8f])).Hits;

        // One of two items has the term, alone in two words of a field of twelve on average.
        var frequency = 1 / (0.25 + (0.75 * 2 / 12));
        var term = frequency * 2.2 / (1.2 + frequency) * Math.Log(2);
        hits.Select(hit => hit.Score).ToArray().ShouldBe([0.95 * ((0.6 * term / (term + 5)) + (0.4 * 0.8)), 0.95 * 0.4 * 0.6], 1e-6);
    }

    [Fact]
    public async Task A_score_does_not_depend_on_what_else_is_asked_for()
    {
        await StoreSamples();

        var few = await Search("bucket storage", limit: 1);
        var many = await Search("bucket storage", limit: 50);

        many.Hits[0].ShouldBe(few.Hits[0]);
        many.Hits.ShouldAllBe(hit => hit.Score > 0 && hit.Score < 1);
        many.Hits.Select(hit => hit.Score).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task Only_what_passes_the_filter_is_found_by_words_or_by_name()
    {
        await StoreSamples();
        var filter = new ItemFilter([], [new FieldCondition("names", ["bucket"])]);

        var answer = await new KnowledgeSearch(_store).SearchAsync(Profile, new SearchQuery("bucket", 5, filter), None);

        answer.Hits.Select(hit => hit.Item.Payload.GetProperty("kind").GetString()).ShouldBe(["BucketPolicy"]);
    }

    [Fact]
    public async Task A_store_that_is_down_is_reported()
    {
        await StoreSamples();
        _store.Outage = "down for the test";

        (await Should.ThrowAsync<WorkflowException>(() => Search("bucket"))).Error.Message.ShouldBe("down for the test");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(SearchQuery.MaxLimit + 1)]
    public async Task Limits_out_of_bounds_are_refused(int limit) =>
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => Search("bucket", limit));

    private Task<SearchAnswer> Search(string query, int limit = 10, float[]? vector = null) =>
        new KnowledgeSearch(_store).SearchAsync(Profile, new SearchQuery(query, limit, ItemFilter.All, vector), None);

    private async Task<string> Kinds(string query)
    {
        var answer = await Search(query);
        answer.Fits.ShouldBeTrue(answer.Reason);
        return string.Join(' ', answer.Hits.Select(hit => hit.Item.Payload.GetProperty("kind").GetString()));
    }

    private async Task StoreSamples()
    {
        await Store("DBInstance", "A relational database server", "managed database postgres mysql sql rds", "dbinstances.rds.example.org", "dbinstances");
        await Store("Bucket", "Holds objects", "object storage s3 blob", "buckets.s3.example.org", "buckets");
        await Store("BucketPolicy", "Grants access to the objects", "access policy s3 permissions", "bucketpolicies.s3.example.org", "bucketpolicies");
        await Store("Queue", "Keeps messages until they are read", "message queue messaging sqs", "queues.sqs.example.org", "queues");
        await Store("Certificate", "A signed certificate", "tls https x509", "certificates.tls.example.org", "certificates");
        await Store("HorizontalPodAutoscaler", "Changes the number of replicas with the load", "autoscaling scale replicas", "horizontalpodautoscalers.autoscaling");
    }

    private async Task Store(string kind, string description, string tags, params string[] names)
    {
        await _store.EnsureAsync(new CollectionDefinition("capabilities", ["names"]), None);
        await _store.PutAsync("capabilities", [Item(kind, description, tags, names)], None);
    }

    private static StoredItem Item(string kind, string description, string tags, params string[] names)
    {
        var payload = new Dictionary<string, object>
        {
            ["kind"] = kind,
            ["description"] = description,
            ["tags"] = tags.Split(' '),
            ["names"] = names.Append(kind).Select(SearchNames.Key),
        };
        var json = JsonSerializer.SerializeToElement(payload);
        return new StoredItem(new Guid(kind.Length, 0, 0, [.. (kind + "        ")[..8].Select(letter => (byte)letter)]), json, Profile.TermsOf(json));
    }
}
