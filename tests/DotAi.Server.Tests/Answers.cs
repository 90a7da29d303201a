using System.Net;
using System.Text.Json.Nodes;

namespace DotAi.Server.Tests;

/// <summary>Reads answers the way the assertions want them.</summary>
internal static class Answers
{
    public static async Task<JsonObject> JsonAsync(this HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();

    /// <summary>The problem document of an error answer, after checking what all of them must have.</summary>
    public static async Task<JsonObject> ProblemAsync(this HttpResponseMessage response, HttpStatusCode status)
    {
        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/problem+json");
        var problem = await response.JsonAsync();
        problem["status"]!.GetValue<int>().ShouldBe((int)status);
        problem["type"]!.GetValue<string>().ShouldStartWith("urn:dot-ai:problem:");
        problem["title"]!.GetValue<string>().ShouldNotBeEmpty();
        problem["detail"]!.GetValue<string>().ShouldNotBeEmpty();
        problem["requestId"]!.GetValue<string>().ShouldBe(response.Headers.GetValues("X-Request-Id").Single());
        return problem;
    }

    /// <summary>The problem's messages, each after its field, as in <c>size: size is required.</c></summary>
    public static string[] Errors(this JsonObject problem) =>
        [.. problem["errors"]!.AsObject().SelectMany(pair => pair.Value!.AsArray().Select(message => $"{pair.Key}: {message!.GetValue<string>()}"))];
}
