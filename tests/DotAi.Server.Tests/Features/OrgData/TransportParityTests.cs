using System.Text.Json.Nodes;

namespace DotAi.Server.Tests.Features.OrgData;

/// <summary>REST, the tool gateway and MCP translate the same workflows, so they must say the same.</summary>
public sealed class TransportParityTests(OrgDataFixture fixture) : IClassFixture<OrgDataFixture>
{
    public static TheoryData<string, string> Requests => new()
    {
        { """{"operation":"list","limit":7}""", "/api/v1/capabilities?limit=7" },
        { """{"operation":"list","limit":200,"provider":"aws"}""", "/api/v1/capabilities?limit=200&provider=aws" },
        { """{"operation":"list","limit":200,"complexity":"low"}""", "/api/v1/capabilities?limit=200&complexity=low" },
        { """{"operation":"search","limit":5,"id":"message queue"}""", "/api/v1/capabilities?limit=5&query=message%20queue" },
        { """{"operation":"search","limit":5,"id":"frobnicate wuzzle"}""", "/api/v1/capabilities?limit=5&query=frobnicate%20wuzzle" },
        { """{"operation":"get","id":"services"}""", "/api/v1/capabilities/services" },
    };

    public static TheoryData<string, string, int, string> Refusals => new()
    {
        { """{"operation":"get","id":"nothing.example.com"}""", "/api/v1/capabilities/nothing.example.com", 404, "not-found" },
        { """{"operation":"list","cursor":"x"}""", "/api/v1/capabilities?cursor=x", 400, "invalid" },
        { """{"operation":"progress","sessionId":"00000000-0000-0000-0000-000000000001"}""", "/api/v1/capabilities/scans/00000000-0000-0000-0000-000000000001", 404, "not-found" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task The_same_question_gets_the_same_answer(string arguments, string path)
    {
        var mcp = (await fixture.Peer.CallToolAsync("manageOrgData", WithDataType(arguments))).Result["structuredContent"]!.AsObject();
        var gateway = await GatewayAsync(arguments, 200);
        var rest = JsonNode.Parse(await (await fixture.Server.GetAsync(path)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();

        gateway["success"]!.GetValue<bool>().ShouldBeTrue();
        JsonNode.DeepEquals(gateway["data"]!["result"], mcp).ShouldBeTrue();
        NamesOf(rest).ShouldBe(NamesOf(mcp["data"]!.AsObject()));
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task The_same_mistake_gets_the_same_refusal(string arguments, string path, int status, string code)
    {
        var mcp = (await fixture.Peer.CallToolAsync("manageOrgData", WithDataType(arguments))).ToolError;
        var gateway = await GatewayAsync(arguments, status);
        var rest = await fixture.Server.GetAsync(path);
        var problem = JsonNode.Parse(await rest.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        ((int)rest.StatusCode).ShouldBe(status);
        mcp["code"]!.GetValue<string>().ShouldBe(code);
        gateway["success"]!.GetValue<bool>().ShouldBeFalse();
        var message = problem["detail"]!.GetValue<string>();
        mcp["message"]!.GetValue<string>().ShouldBe(message);
        gateway["error"]!["message"]!.GetValue<string>().ShouldBe(message);
    }

    private async Task<JsonObject> GatewayAsync(string arguments, int status)
    {
        using var response = await fixture.Server.PostJsonAsync("/api/v1/tools/manageOrgData", WithDataType(arguments));
        ((int)response.StatusCode).ShouldBe(status);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();
    }

    private static string WithDataType(string arguments)
    {
        var json = JsonNode.Parse(arguments)!.AsObject();
        json["dataType"] = "capabilities";
        return json.ToJsonString();
    }

    private static IEnumerable<string> NamesOf(JsonObject data) => (data["items"] ?? data["capabilities"] ?? data["results"]) switch
    {
        JsonArray items when items.All(item => item is JsonObject) => items.Select(item => item!["resourceName"]!.GetValue<string>()),
        _ => [data["resourceName"]!.GetValue<string>()],
    };
}
