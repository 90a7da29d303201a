using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using DotAi.Server.Errors;
using DotAi.Workflows;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DotAi.Server.Tests.Errors;

public sealed class ErrorTableTests
{
    public static TheoryData<string, string> Rows => new()
    {
        { "invalid", """{"type":"urn:dot-ai:problem:invalid","title":"The request is invalid","status":400,"detail":"a is short. b is long. a is odd.","errors":{"a":["a is short.","a is odd."],"b":["b is long."]}}""" },
        { "not-found", """{"type":"urn:dot-ai:problem:not-found","title":"Not found","status":404,"detail":"No such thing."}""" },
        { "conflict", """{"type":"urn:dot-ai:problem:conflict","title":"The request does not fit the present state","status":409,"detail":"Answer first.","expectedStep":"answer"}""" },
        { "forbidden", """{"type":"urn:dot-ai:problem:forbidden","title":"Not allowed","status":403,"detail":"Writes are off.","verb":"create","resource":"deployments.apps"}""" },
        { "limit-exceeded", """{"type":"urn:dot-ai:problem:limit-exceeded","title":"A limit is exceeded","status":429,"detail":"Too many."}""" },
        { "unavailable", """{"type":"urn:dot-ai:problem:unavailable","title":"A dependency does not answer","status":503,"detail":"The store is locked.","dependency":"store"}""" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_error_has_its_row(string code, string expected)
    {
        var error = Error(code);

        ErrorTable.Code(error).ShouldBe(code);
        var problem = ErrorTable.ToProblem(error);
        problem.Status.ShouldBe(ErrorTable.Status(error));
        var json = JsonSerializer.SerializeToNode(problem, ProblemContext.Default.Problem);
        JsonNode.DeepEquals(json, JsonNode.Parse(expected)).ShouldBeTrue(json!.ToJsonString());
    }

    [Fact]
    public void The_table_has_a_row_for_every_case_there_is()
    {
        var cases = typeof(WorkflowError).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(WorkflowError)));

        Rows.Select(row => Error(row.Data.Item1).GetType()).ShouldBe(cases, ignoreOrder: true);
    }

    [Theory]
    [InlineData("result")]
    [InlineData("thrown")]
    public async Task Returned_and_thrown_errors_give_the_same_answer(string way)
    {
        await using var server = await RunningServer.StartAsync(endpoints: MapFailures);
        foreach (var row in Rows)
        {
            var code = row.Data.Item1;
            var expected = JsonNode.Parse(row.Data.Item2)!.AsObject();
            using var response = await server.GetAsync($"/api/v1/{way}/{code}");

            var problem = await response.ProblemAsync((HttpStatusCode)expected["status"]!.GetValue<int>());
            problem.Remove("requestId");
            JsonNode.DeepEquals(problem, expected).ShouldBeTrue(problem.ToJsonString());
            (response.Headers.RetryAfter?.Delta).ShouldBe(code == "limit-exceeded" ? TimeSpan.FromSeconds(3) : null);
        }
    }

    private static void MapFailures(RouteGroupBuilder api)
    {
        api.MapGet("/result/{code}", (string code) => ((Result<string>)Error(code)).ToHttp());
        api.MapGet("/thrown/{code}", string (string code) => throw new WorkflowException(Error(code)));
    }

    private static WorkflowError Error(string code) => code switch
    {
        "invalid" => new WorkflowError.Invalid([new("a", "a is short."), new("b", "b is long."), new("a", "a is odd.")]),
        "not-found" => new WorkflowError.NotFound("No such thing."),
        "conflict" => new WorkflowError.Conflict("Answer first.", "answer"),
        "forbidden" => new WorkflowError.Forbidden("create", "deployments.apps", "Writes are off."),
        "limit-exceeded" => new WorkflowError.LimitExceeded("Too many.", TimeSpan.FromSeconds(2.2)),
        "unavailable" => new WorkflowError.Unavailable("store", "The store is locked."),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "no such row"),
    };
}
