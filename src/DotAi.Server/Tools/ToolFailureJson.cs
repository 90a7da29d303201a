using System.Buffers;
using System.Text;
using System.Text.Json;
using DotAi.Server.Errors;
using DotAi.Workflows;

namespace DotAi.Server.Tools;

/// <summary>A failure as JSON: <c>{ "error": { "code", "message", "problems": [{ "field", "message" }], … } }</c>.</summary>
internal static class ToolFailureJson
{
    public static string Write(ToolFailure failure)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            WriteError(writer, failure, failure.Code);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the member <c>error</c> under a transport's own name for the code.</summary>
    public static void WriteError(Utf8JsonWriter writer, ToolFailure failure, string code)
    {
        writer.WriteStartObject("error"u8);
        writer.WriteString("code"u8, code);
        writer.WriteString("message"u8, failure.Problem.Detail);
        WriteProblems(writer, failure.Problems);
        WriteDetails(writer, failure.Problem);
        writer.WriteEndObject();
    }

    private static void WriteProblems(Utf8JsonWriter writer, IReadOnlyList<FieldProblem> problems)
    {
        if (problems.Count == 0) return;

        writer.WriteStartArray("problems"u8);
        foreach (var problem in problems)
        {
            writer.WriteStartObject();
            writer.WriteString("field"u8, problem.Field);
            writer.WriteString("message"u8, problem.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteDetails(Utf8JsonWriter writer, Problem problem)
    {
        if (problem.ExpectedStep is { } step) writer.WriteString("expectedStep"u8, step);
        if (problem.Dependency is { } dependency) writer.WriteString("dependency"u8, dependency);
        if (problem.Verb is { } verb) writer.WriteString("verb"u8, verb);
        if (problem.Resource is { } resource) writer.WriteString("resource"u8, resource);
        if (problem.RetryAfter is { } delay) writer.WriteNumber("retryAfterSeconds"u8, Math.Max(1, (long)Math.Ceiling(delay.TotalSeconds)));
        if (problem.RequestId is { } requestId) writer.WriteString("requestId"u8, requestId);
    }
}
