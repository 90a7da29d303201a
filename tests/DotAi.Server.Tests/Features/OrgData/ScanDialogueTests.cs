using System.Text.Json.Nodes;
using DotAi.Server.Tests.Mcp;

namespace DotAi.Server.Tests.Features.OrgData;

public sealed class ScanDialogueTests : IAsyncLifetime
{
    private RunningServer _server = null!;
    private McpPeer _peer = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        _peer = new McpPeer(_server);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Every_question_names_the_next_call()
    {
        var first = await CallAsync(new { operation = "scan" });

        first["workflow"]!["options"]!.AsArray().Select(option => option!["value"]!.GetValue<string>()).ShouldBe(["all", "specific"]);
        var next = first["REQUIRED_NEXT_CALL"]!["parameters"]!.AsObject();
        next["step"]!.GetValue<string>().ShouldBe("resource-selection");
        next["response"] = "2";
        var second = await CallAsync(next);
        second["step"]!.GetValue<string>().ShouldBe("resource-specification");
        var names = second["REQUIRED_NEXT_CALL"]!["parameters"]!.AsObject();
        names["resourceList"] = "pods, deployments.apps";
        (await CallAsync(names))["step"]!.GetValue<string>().ShouldBe("processing-mode");
    }

    [Fact]
    public async Task An_automatic_scan_tells_its_progress_and_ends_with_a_summary()
    {
        var session = (await CallAsync(new { operation = "scan" }))["sessionId"]!.GetValue<string>();
        await CallAsync(new { operation = "scan", sessionId = session, step = "resource-selection", response = "1" });
        var arguments = OrgDataFixture.Arguments(new { operation = "scan", sessionId = session, step = "processing-mode", response = "1" });

        var answer = await _peer.CallAsync("tools/call", $$$"""{"name":"manageOrgData","arguments":{{{arguments}}},"_meta":{"progressToken":"p"}}""");

        var progress = answer.Messages.Where(message => message["method"]?.GetValue<string>() == "notifications/progress").ToList();
        progress.ShouldNotBeEmpty();
        progress.Select(message => message["params"]!["progress"]!.GetValue<double>()).ShouldBeInOrder();
        var done = answer.Result["structuredContent"]!.AsObject();
        (done["step"]!.GetValue<string>(), done["mode"]!.GetValue<string>()).ShouldBe(("complete", "auto"));
        var total = done["summary"]!["totalScanned"]!.GetValue<int>();
        total.ShouldBeGreaterThan(50);
        done["summary"]!["successful"]!.GetValue<int>().ShouldBe(total);
        var after = await CallAsync(new { operation = "progress", sessionId = session });
        (after["progress"]!["status"]!.GetValue<string>(), after["progress"]!["percentage"]!.GetValue<int>()).ShouldBe(("completed", 100));
    }

    [Fact]
    public async Task A_manual_scan_stores_only_what_was_answered_with_yes()
    {
        var session = (await CallAsync(new { operation = "scan" }))["sessionId"]!.GetValue<string>();
        await CallAsync(new { operation = "scan", sessionId = session, step = "resource-selection", response = "specific", resourceList = "pods,services,configmaps" });

        var first = await CallAsync(new { operation = "scan", sessionId = session, step = "processing-mode", response = "manual" });
        first["preview"]!["resource"]!.GetValue<string>().ShouldBe("pods");
        first["preview"]!["resourceIndex"]!.GetValue<string>().ShouldBe("1/3");
        (await ListAsync()).ShouldBeEmpty();
        await CallAsync(new { operation = "scan", sessionId = session, step = "scanning", response = "yes" });
        await CallAsync(new { operation = "scan", sessionId = session, step = "scanning", response = "no" });
        var done = await CallAsync(new { operation = "scan", sessionId = session, step = "scanning", response = "1" });

        done["summary"]!["successful"]!.GetValue<int>().ShouldBe(2);
        done["summary"]!["skipped"]!.GetValue<int>().ShouldBe(1);
        (await ListAsync()).ShouldBe(["configmaps", "pods"]);
    }

    [Fact]
    public async Task An_answer_to_another_step_is_refused_with_the_step_that_is_expected()
    {
        var session = (await CallAsync(new { operation = "scan" }))["sessionId"]!.GetValue<string>();

        var answer = await _peer.CallToolAsync("manageOrgData", OrgDataFixture.Arguments(new { operation = "scan", sessionId = session, step = "scanning", response = "yes" }));

        answer.ToolError["code"]!.GetValue<string>().ShouldBe("conflict");
        answer.ToolError["details"]!["expectedStep"]!.GetValue<string>().ShouldBe("resource-selection");
    }

    [Fact]
    public async Task A_session_that_does_not_exist_is_not_found()
    {
        var answer = await _peer.CallToolAsync("manageOrgData", OrgDataFixture.Arguments(new { operation = "scan", sessionId = "cap-scan-1-2", step = "resource-selection", response = "all" }));

        answer.ToolError["code"]!.GetValue<string>().ShouldBe("not-found");
    }

    [Fact]
    public async Task Deleting_everything_says_how_many_there_were()
    {
        await OrgDataFixture.ScanAsync(_peer);
        var count = (await ListAsync()).Count;

        var deleted = await CallAsync(new { operation = "deleteAll" });

        deleted["deletedCount"]!.GetValue<int>().ShouldBe(count);
        (await ListAsync()).ShouldBeEmpty();
    }

    private Task<JsonObject> CallAsync(object arguments) => OrgDataFixture.CallAsync(_peer, arguments);

    private async Task<IReadOnlyList<string>> ListAsync() =>
        [.. (await CallAsync(new { operation = "list", limit = 200 }))["data"]!["capabilities"]!.AsArray().Select(item => item!["resourceName"]!.GetValue<string>()).Order(StringComparer.Ordinal)];
}
