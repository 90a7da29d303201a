using DotAi.Capabilities.Glossary;
using DotAi.Kubernetes;
using DotAi.Schemas;

namespace DotAi.Capabilities.Analysis;

/// <summary>
/// Who runs the thing behind a kind: the group says it, or, for an abstraction that several providers serve, its annotations, the
/// choices of its provider field and its own description.
/// </summary>
internal static class ProviderRules
{
    private static readonly string[] ChoiceFields = ["provider", "cloud", "platform", "cloudProvider", "infrastructure"];

    public static IReadOnlyList<string> Find(
        ServedResource resource, ResourceSchema? schema, AnnotationHints hints, GlossaryMatch match, IReadOnlyList<GlossaryProvider> known)
    {
        if (match.Providers.Count > 0)
            return [.. match.Providers.Select(provider => provider.Name)];

        var text = hints.ProviderText;
        if (schema is not null && IsComposite(resource, schema))
            text = $"{text} {string.Join(' ', Choices(schema))} {DescriptionText.Flatten(schema.Root.Description)} {hints.Description}";

        return text.Length == 0 ? [] : [.. known.Where(provider => Mentions(text, provider)).Select(provider => provider.Name)];
    }

    /// <summary>A Crossplane composite or claim, or anything else that a composition is chosen for.</summary>
    public static bool IsComposite(ServedResource resource, ResourceSchema schema)
    {
        if (resource.Categories.Any(category => category is "composite" or "claim"))
            return true;

        var spec = schema.Root.FindProperty("spec");
        return (spec?.FindProperty("compositionSelector") ?? spec?.FindProperty("crossplane")?.FindProperty("compositionSelector")) is not null;
    }

    private static IEnumerable<string> Choices(ResourceSchema schema) =>
        SchemaWalk.Steps(schema)
            .Where(step => step.Depth <= 4 && ChoiceFields.Contains(step.Name, StringComparer.Ordinal))
            .SelectMany(step => step.Node.Constraints.Enum.Take(50))
            .Select(choice => choice.Display);

    private static bool Mentions(string text, GlossaryProvider provider) =>
        provider.Words.Append(provider.Name).Any(word => ContainsWord(text, word));

    private static bool ContainsWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return true;
        }

        return false;
    }
}
