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
        var message = exception switch
        {
            _ when IsTooDeep(exception) => "The JSON is nested too deeply; Limits:JsonDepth is the limit.",
            _ when IsMalformed(exception) => $"The body is not well-formed JSON{place}.",
            _ when field.Length > 0 => $"{field} has the wrong form.",
            _ => "The body does not have the expected form.",
        };
        return WorkflowError.Invalid.Field(field, message);
    }

    /// <summary>Turns <c>$.items[2].name</c> into <c>items[2].name</c>.</summary>
    private static string FieldOf(string? path) => path is null or "$" ? "" : path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path[1..];

    // The reader's own exception is a subclass, which the serializer wraps; an exact JsonException without one is about the form.
    private static bool IsMalformed(JsonException exception) =>
        exception.GetType() != typeof(JsonException) || exception.InnerException is JsonException;

    // A text that ends too early is told as one whose depth is not zero at its end.
    private static bool IsTooDeep(JsonException exception) =>
        exception.Message.Contains("depth", StringComparison.OrdinalIgnoreCase)
        && !exception.Message.StartsWith("Expected depth to be zero", StringComparison.Ordinal);
}
