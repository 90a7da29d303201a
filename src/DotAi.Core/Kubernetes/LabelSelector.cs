using System.Text.Json;
using DotAi.Workflows;

namespace DotAi.Kubernetes;

/// <summary>
/// A label selector as kubectl writes it: <c>a=b</c>, <c>a!=b</c>, <c>a in (b,c)</c>, <c>a notin (b,c)</c>, <c>a</c>, <c>!a</c>,
/// joined by commas (Kubernetes documentation, "Labels and Selectors").
/// </summary>
internal sealed class LabelSelector
{
    private readonly IReadOnlyList<LabelRequirement> _requirements;

    private LabelSelector(IReadOnlyList<LabelRequirement> requirements) => _requirements = requirements;

    /// <param name="text">The selector; null or empty selects everything.</param>
    /// <exception cref="WorkflowException">The text is not a selector.</exception>
    public static LabelSelector Parse(string? text) =>
        new([.. (string.IsNullOrWhiteSpace(text) ? [] : Split(text)).Select(part => LabelRequirement.TryParse(part) ?? throw Invalid(text!, part))]);

    public bool Matches(JsonElement item) =>
        _requirements.Count == 0 || _requirements.All(requirement => requirement.Matches(Label(item, requirement.Key)));

    private static string? Label(JsonElement item, string key) =>
        item.TryGetProperty("metadata", out var metadata) && metadata.ValueKind is JsonValueKind.Object
        && metadata.TryGetProperty("labels", out var labels) && labels.ValueKind is JsonValueKind.Object
        && labels.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>Splits at the commas outside parentheses.</summary>
    private static IEnumerable<string> Split(string text)
    {
        var (depth, start) = (0, 0);
        for (var index = 0; index <= text.Length; index++)
        {
            var character = index < text.Length ? text[index] : ',';
            depth += character switch { '(' => 1, ')' => -1, _ => 0 };
            if (character == ',' && (depth == 0 || index == text.Length))
            {
                yield return text[start..index].Trim();
                start = index + 1;
            }
        }
    }

    private static WorkflowException Invalid(string text, string part) => new(WorkflowError.Invalid.Field(
        "labelSelector", $"'{part}' in the label selector '{text}' is not one of a=b, a!=b, a in (b,c), a notin (b,c), a or !a."));
}
