using System.Net;
using System.Text;
using DotAi.Server.Tests.Samples;

namespace DotAi.Server.Tests.Errors;

public sealed class BodyFuzzTests
{
    private const string Good = """{"name":"x","size":2,"tags":["a","b"],"labels":{"k":"v"},"colour":"green","inner":{"depth":1,"inner":{"depth":2}}}""";

    private static readonly string[] Pieces =
        ["{", "}", "[", "]", ",", ":", "\"", "null", "true", "-", "1e999", "0.1", "\\u0000", "\\", "\"name\":", "\"inner\":{", "é", "\uFEFF", "\u0001", " "];

    [Theory]
    [InlineData("/api/v1/samples", 20260104)]
    [InlineData("/api/v1/plain-samples", 20260105)]
    public async Task No_body_brings_more_than_a_refusal(string path, int seed)
    {
        await using var server = await RunningServer.StartAsync(services: SampleContext.Register, endpoints: SampleEndpoints.MapSamples);
        var random = new Random(seed);
        var refused = 0;
        for (var round = 0; round < 400; round++)
        {
            var body = Mutated(random);
            using var response = await server.PostJsonAsync(path, body);
            if (response.StatusCode == HttpStatusCode.OK)
            {
                continue;
            }

            var problem = await response.ProblemAsync(HttpStatusCode.BadRequest);
            problem.Errors().ShouldNotBeEmpty(body);
            problem.ToJsonString().ShouldNotContain("System.");
            refused++;
        }

        refused.ShouldBeGreaterThan(200);
    }

    private static string Mutated(Random random)
    {
        var text = new StringBuilder(Good);
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var at = random.Next(text.Length);
            var piece = Pieces[random.Next(Pieces.Length)];
            _ = random.Next(3) switch
            {
                0 => text.Insert(at, piece),
                1 => text.Remove(at, Math.Min(random.Next(1, 8), text.Length - at)).Append(' '),
                _ => text.Remove(at, 1).Insert(at, piece),
            };
        }

        return text.ToString();
    }
}
