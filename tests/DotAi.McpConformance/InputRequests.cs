using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace DotAi.McpConformance;

/// <summary>Requests that a server sends back instead of a result (SEP-2322), and the answers clients return with the retry.</summary>
internal static class InputRequests
{
    public static InputRequest Elicit(string message, string property, string type) => new()
    {
        Method = RequestMethods.ElicitationCreate,
        Params = JsonElement.Parse($$"""
            {
              "message": "{{message}}",
              "requestedSchema": { "type": "object", "properties": { "{{property}}": { "type": "{{type}}" } }, "required": ["{{property}}"] }
            }
            """),
    };

    public static InputRequest Sample(string question, int maxTokens) => new()
    {
        Method = RequestMethods.SamplingCreateMessage,
        Params = JsonElement.Parse($$"""
            {
              "messages": [{ "role": "user", "content": { "type": "text", "text": "{{question}}" } }],
              "maxTokens": {{maxTokens}}
            }
            """),
    };

    public static InputRequest ListRoots() => new() { Method = RequestMethods.RootsList, Params = JsonElement.Parse("{}") };

    /// <summary>The client's answer under this key, if it is at least an object.</summary>
    public static JsonElement? Answer(RequestParams? parameters, string key) =>
        parameters?.InputResponses is { } answers && answers.TryGetValue(key, out var answer) && answer.RawValue.ValueKind is JsonValueKind.Object
            ? answer.RawValue
            : null;

    public static InputRequiredException Ask(string key, InputRequest request, string? state = null) =>
        new(new Dictionary<string, InputRequest>(StringComparer.Ordinal) { [key] = request }, state);

    public static ClientCapabilities Capabilities<T>(RequestContext<T> request) =>
        request.JsonRpcRequest.Context?.ClientCapabilities ?? new ClientCapabilities();
}
