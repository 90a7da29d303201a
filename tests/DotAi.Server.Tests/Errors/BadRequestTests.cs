using System.Net;
using System.Net.Http.Headers;
using DotAi.Server.Tests.Samples;
using Microsoft.AspNetCore.Builder;

namespace DotAi.Server.Tests.Errors;

public sealed class BadRequestTests(BadRequestTests.Fixture fixture) : IClassFixture<BadRequestTests.Fixture>
{
    private RunningServer Server => fixture.Server;

    [Theory]
    [InlineData("""{"name":"x" "size":1}""", "", "The body is not well-formed JSON (line 1, byte 13).")]
    [InlineData("{\"name\":\n\"x", "", "The body is not well-formed JSON (line 2, byte 3).")]
    [InlineData("", "", "The body is not well-formed JSON (line 1, byte 1).")]
    [InlineData("""{"name":["x",""", "", "The body is not well-formed JSON (line 1, byte 13).")]
    [InlineData("{} {}", "", "The body is not well-formed JSON (line 1, byte 4).")]
    [InlineData("null", "", "The body must not be null.")]
    [InlineData("[]", "", "The body must be an object, not a list.")]
    [InlineData("7", "", "The body must be an object, not 7.")]
    [InlineData("""{"size":1}""", "name", "name is required.")]
    [InlineData("""{"name":null}""", "name", "name must not be null.")]
    [InlineData("""{"name":5}""", "name", "name must be text, not 5.")]
    [InlineData("""{"name":"x","size":"1"}""", "size", "size must be a whole number, not text.")]
    [InlineData("""{"name":"x","size":1.5}""", "size", "size must be a whole number, not 1.5.")]
    [InlineData("""{"name":"x","size":99999999999999999999}""", "size", "size must be a whole number, not 99999999999999999999.")]
    [InlineData("""{"name":"x","colour":"blue"}""", "colour", "colour must be one of red, green, not text.")]
    [InlineData("""{"name":"x","colour":1}""", "colour", "colour must be one of red, green, not 1.")]
    [InlineData("""{"name":"x","tags":"a"}""", "tags", "tags must be a list, not text.")]
    [InlineData("""{"name":"x","tags":["a",null]}""", "tags[1]", "tags[1] must not be null.")]
    [InlineData("""{"name":"x","tags":["a",[]]}""", "tags[1]", "tags[1] must be text, not a list.")]
    [InlineData("""{"name":"x","labels":{"a":{}}}""", "labels.a", "labels.a must be text, not an object.")]
    [InlineData("""{"name":"x","inner":{"depht":1}}""", "inner.depht", "inner.depht is not known; did you mean depth?")]
    [InlineData("""{"name":"x","inner":{"zzz":1}}""", "inner.zzz", "inner.zzz is not known; the fields here are depth, inner.")]
    [InlineData("""{"name":"x","Name":"y"}""", "Name", "Name is not known; did you mean name?")]
    [InlineData("""{"name":"x","name":"y"}""", "name", "name is given more than once.")]
    public async Task A_body_that_does_not_fit_is_refused_with_its_field(string body, string field, string message)
    {
        using var response = await Server.PostJsonAsync("/api/v1/samples", body);

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest);
        problem.Errors().ShouldBe([$"{field}: {message}"]);
    }

    [Fact]
    public async Task All_problems_of_a_body_come_at_once()
    {
        using var response = await Server.PostJsonAsync("/api/v1/samples", """{"nam":"x","size":true,"tags":[1],"inner":{"depth":"d"}}""");

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest);
        problem.Errors().Select(error => error.Split(':')[0]).ShouldBe(["nam", "size", "tags[0]", "inner.depth", "name"]);
    }

    [Fact]
    public async Task A_good_body_arrives_whole()
    {
        using var response = await Server.PostJsonAsync(
            "/api/v1/samples", """{"name":"x","size":2,"tags":["a"],"labels":{"k":"v"},"colour":"green","inner":{"depth":1,"inner":{"depth":2}}}""");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .ShouldBe("""{"name":"x","size":2,"tags":["a"],"labels":{"k":"v"},"colour":"green","inner":{"depth":1,"inner":{"depth":2}}}""");
    }

    [Theory]
    [InlineData(63, HttpStatusCode.OK)]
    [InlineData(64, HttpStatusCode.BadRequest)]
    [InlineData(100_000, HttpStatusCode.BadRequest)]
    public async Task Nesting_ends_at_the_limit(int inners, HttpStatusCode expected)
    {
        var body = """{"name":"x","inner":""" + string.Concat(Enumerable.Repeat("""{"inner":""", inners - 1)) + "{}" + new string('}', inners);

        using var response = await Server.PostJsonAsync("/api/v1/samples", body);

        response.StatusCode.ShouldBe(expected);
        if (expected == HttpStatusCode.BadRequest)
        {
            (await response.ProblemAsync(expected)).Errors().ShouldBe([": The JSON is nested too deeply; Limits:JsonDepth is the limit."]);
        }
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task Another_content_type_is_unsupported(string type)
    {
        using var content = new StringContent("{}");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var response = await Server.SendAsync(HttpMethod.Post, "/api/v1/samples", content);

        await response.ProblemAsync(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_missing_body_is_unsupported_without_a_type_and_malformed_with_one()
    {
        using var bare = await Server.SendAsync(HttpMethod.Post, "/api/v1/samples", content: null);

        await bare.ProblemAsync(HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("/api/v1/samples")]
    [InlineData("/api/v1/plain-samples")]
    public async Task A_body_over_the_limit_is_too_large(string path)
    {
        using var declared = await Server.PostJsonAsync(path, $$"""{"name":"{{new string('x', 5_000_000)}}"}""", ("Expect", "100-continue"));
        await declared.ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("""{"name":}""", "name", "The body is not well-formed JSON (line 1, byte 9).")]
    [InlineData("""{"name":"x","size":"big"}""", "size", "size has the wrong form.")]
    [InlineData("""{"nope":1}""", "nope", "nope has the wrong form.")]
    public async Task A_body_bound_by_the_framework_gets_problems_without_type_names(string body, string field, string message)
    {
        using var response = await Server.PostJsonAsync("/api/v1/plain-samples", body);

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest);
        problem.Errors().ShouldBe([$"{field}: {message}"]);
    }

    [Theory]
    [InlineData("?limit=abc", "limit", "limit has the wrong form.")]
    [InlineData("?limt=3", "limt", "limt is not a known query parameter; did you mean limit?")]
    [InlineData("?whatever=3", "whatever", "whatever is not a known query parameter; this path does not take it.")]
    public async Task Query_parameters_are_strict(string query, string field, string message)
    {
        using var response = await Server.GetAsync("/api/v1/samples" + query);

        (await response.ProblemAsync(HttpStatusCode.BadRequest)).Errors().ShouldBe([$"{field}: {message}"]);
    }

    [Fact]
    public async Task Known_query_parameters_pass()
    {
        using var response = await Server.GetAsync("/api/v1/samples?limit=3");

        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("3");
    }

    [Theory]
    [InlineData("GET", "/nowhere", HttpStatusCode.NotFound)]
    [InlineData("POST", "/api/v1/nowhere", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v1/items/1/2/3", HttpStatusCode.NotFound)]
    [InlineData("GET", "/%00", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v1/crash", HttpStatusCode.InternalServerError)]
    public async Task What_is_not_there_is_a_problem(string method, string path, HttpStatusCode expected)
    {
        using var response = await Server.SendAsync(new HttpMethod(method), path, content: null);

        // Kestrel itself refuses a null character in a path, before the application sees it.
        if (path != "/%00")
        {
            await response.ProblemAsync(expected);
        }

        ((int)response.StatusCode).ShouldBeOneOf((int)expected, 400);
    }

    [Fact]
    public async Task A_wrong_method_names_the_right_ones()
    {
        using var response = await Server.SendAsync(HttpMethod.Delete, "/api/v1/samples", content: null);

        await response.ProblemAsync(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldBe(["GET", "POST"], ignoreOrder: true);
    }

    [Fact]
    public async Task An_unforeseen_failure_is_logged_once_and_shows_nothing()
    {
        using var response = await Server.GetAsync("/api/v1/crash", ("X-Request-Id", "crash-1"));

        var problem = await response.ProblemAsync(HttpStatusCode.InternalServerError);
        problem.ToJsonString().ShouldNotContain("secret");
        problem.Select(member => member.Key).ShouldBe(["type", "title", "status", "detail", "requestId"]);
        Server.Logs.Lines.Count(line => line.Exception is not null && line.Text.Contains("crash-1", StringComparison.Ordinal)).ShouldBe(1);
    }

    public sealed class Fixture : IAsyncLifetime
    {
        internal RunningServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Server = await RunningServer.StartAsync(
            services: SampleContext.Register,
            endpoints: api =>
            {
                api.MapSamples();
                api.MapGet("/crash", string () => throw new InvalidOperationException("a secret path"));
            });

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
