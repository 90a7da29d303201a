using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace DotAi.McpConformance;

/// <summary>Tools of the suite that ask the client for input before they answer (SEP-2322).</summary>
internal static class InputFixtures
{
    public static IEnumerable<McpServerTool> Tools =>
    [
        Asking("test_input_required_result_elicitation", "user_name", InputRequests.Elicit("What is your name?", "name", "string")),
        Asking("test_streaming_elicitation", "user_name", InputRequests.Elicit("What is your name?", "name", "string")),
        Asking("test_input_required_result_sampling", "capital_question", InputRequests.Sample("What is the capital of France?", 100)),
        Asking("test_input_required_result_list_roots", "client_roots", InputRequests.ListRoots()),
        Stateful("test_input_required_result_request_state"),
        Stateful("test_input_required_result_tampered_state"),
        new FixtureTool("test_input_required_result_multiple_inputs", "Asks for three things at once", AskForThree),
        new FixtureTool("test_input_required_result_multi_round", "Asks twice", AskTwice),
        new FixtureTool("test_input_required_result_capabilities", "Asks for what the client can give", AskForWhatIsPossible),
    ];

    public static McpServerPrompt Prompt { get; } = new FixturePrompt(
        new Prompt { Name = "test_input_required_result_prompt", Description = "Asks for a context first" },
        request => InputRequests.Answer(request.Params, "user_context") is { } answer
            ? [FixtureMedia.Text($"Context: {answer.GetRawText()}")]
            : throw InputRequests.Ask("user_context", InputRequests.Elicit("What context should the prompt use?", "context", "string")));

    private static FixtureTool Asking(string name, string key, InputRequest question) => new(
        name,
        "Asks before it answers",
        request => InputRequests.Answer(request.Params, key) is { } answer ? Done($"The client answered: {answer.GetRawText()}") : throw InputRequests.Ask(key, question));

    private static FixtureTool Stateful(string name) => new(name, "Asks and hands out state", request =>
    {
        var question = InputRequests.Elicit("Please confirm", "ok", "boolean");
        if (InputRequests.Answer(request.Params, "confirm") is null) throw InputRequests.Ask("confirm", question, SignedState.Sign("confirmed"));

        return Open(request.Params) == "confirmed" ? Done("state-ok") : throw Forged();
    });

    private static CallToolResult AskForThree(RequestContext<CallToolRequestParams> request)
    {
        var questions = new Dictionary<string, InputRequest>(StringComparer.Ordinal)
        {
            ["user_name"] = InputRequests.Elicit("What is your name?", "name", "string"),
            ["greeting"] = InputRequests.Sample("Generate a greeting", 50),
            ["client_roots"] = InputRequests.ListRoots(),
        };
        if (questions.Keys.Any(key => InputRequests.Answer(request.Params, key) is null))
        {
            throw new InputRequiredException(questions, SignedState.Sign("three"));
        }

        return Open(request.Params) == "three" ? Done("All three were answered.") : throw Forged();
    }

    private static CallToolResult AskTwice(RequestContext<CallToolRequestParams> request) =>
        request.Params?.RequestState is null
            ? throw InputRequests.Ask("step1", InputRequests.Elicit("Step 1: What is your name?", "name", "string"), SignedState.Sign("round-1"))
            : Open(request.Params) switch
            {
                "round-1" => throw InputRequests.Ask("step2", InputRequests.Elicit("Step 2: What is your favorite color?", "color", "string"), SignedState.Sign("round-2")),
                "round-2" => Done("Both rounds were answered."),
                _ => throw Forged(),
            };

    private static CallToolResult AskForWhatIsPossible(RequestContext<CallToolRequestParams> request)
    {
        var can = InputRequests.Capabilities(request);
        var questions = new Dictionary<string, InputRequest>(StringComparer.Ordinal);
        if (can.Elicitation is not null) questions["user_name"] = InputRequests.Elicit("What is your name?", "name", "string");
        if (can.Sampling is not null) questions["greeting"] = InputRequests.Sample("Generate a greeting", 50);
        return questions.Count > 0 ? throw new InputRequiredException(questions, requestState: null) : Done("The client can give nothing.");
    }

    private static string? Open(RequestParams? parameters) => SignedState.Open(parameters?.RequestState);

    private static McpProtocolException Forged() => new("requestState was not issued by this server.", McpErrorCode.InvalidParams);

    private static CallToolResult Done(string text) => new() { Content = [FixtureMedia.Text(text)] };
}
