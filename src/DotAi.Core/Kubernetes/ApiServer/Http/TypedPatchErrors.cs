using System.Text.RegularExpressions;
using DotAi.Workflows;

namespace DotAi.Kubernetes.ApiServer.Http;

/// <summary>
/// Under server-side apply an unknown or wrongly typed field is answered as an internal error without reason or causes. The text
/// is all there is: <c>failed to create typed patch object (NS/NAME; G/V, Kind=K): .spec.x: field not declared in schema</c>, or
/// <c>errors:</c> and one indented line for each.
/// </summary>
internal static partial class TypedPatchErrors
{
    /// <summary>The problems by field; null when the message is about something else.</summary>
    public static IReadOnlyList<FieldProblem>? TryRead(string message)
    {
        if (Shape().Match(message) is not { Success: true } match)
        {
            return null;
        }

        var lines = match.Groups["rest"].Value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var problems = lines.Where(line => line != "errors:").Select(line => Problem(line, message)).ToList();
        return problems.Count > 0 ? problems : [new FieldProblem("", message)];
    }

    private static FieldProblem Problem(string line, string message) => line.Split(": ", 2) is [['.', .. var field], var text]
        ? new FieldProblem(field, $"{field}: {text}")
        : new FieldProblem("", line.Length > 0 ? line : message);

    [GeneratedRegex(
        @"^failed to create typed (patch|live) object( \([^)]*\))?: (?<rest>.*)$",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
