using System.Text.Json;

namespace DotAi.Eval.Retrieval;

/// <summary>Reads cases from JSON lines.</summary>
internal static class IntentCases
{
    /// <exception cref="InvalidDataException">A line is not a case; the message names it.</exception>
    public static IReadOnlyList<IntentCase> Read(IReadOnlyList<string> lines)
    {
        var cases = new List<IntentCase>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (string.IsNullOrWhiteSpace(lines[at]))
                continue;

            try
            {
                cases.Add(JsonSerializer.Deserialize(lines[at], EvalJson.Default.IntentCase)!);
            }
            catch (JsonException exception)
            {
                throw new InvalidDataException($"Line {at + 1} is not a case: {exception.Message}", exception);
            }
        }

        return cases;
    }
}
