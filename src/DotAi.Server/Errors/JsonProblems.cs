using System.Text.Json;
using DotAi.Workflows;

namespace DotAi.Server.Errors;

/// <summary>Says what is wrong with JSON in the caller's terms: no CLR types, the path as the caller wrote it.</summary>
internal static class JsonProblems
{
    public static WorkflowError.Invalid Describe(JsonException exception)
    {
        var field = FieldOf(exception.Path);
        var place = exception is { LineNumber: { } line, BytePositionInLine: { } column } ? $" (line {line + 1}, byte {column + 1})" : "";
        var message = IsTooDeep(exception)
            ? "The JSON is nested too deeply; Limits:JsonDepth is the limit."
            : $"The body is not well-formed JSON{place}.";
        return WorkflowError.Invalid.Field(field, message);
    }

    /// <summary>Turns <c>$.items[2].name</c> into <c>items[2].name</c>.</summary>
    private static string FieldOf(string? path) => path is null or "$" ? "" : path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path[1..];

    private static bool IsTooDeep(JsonException exception) =>
        exception.Message.Contains("depth", StringComparison.OrdinalIgnoreCase);
}
