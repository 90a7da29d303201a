using DotAi.Capabilities.Glossary;
using DotAi.Kubernetes;
using DotAi.Schemas;

namespace DotAi.Capabilities.Analysis;

/// <summary>
/// Writes the capability record of a resource from what the cluster publishes about it and from the glossary; no model is asked.
/// The same input gives the same record. Never fails: the less is known, the lower the confidence.
/// </summary>
public sealed class CapabilityAnalyzer(CapabilityGlossary glossary)
{
    /// <summary>Counted up whenever the same definition and glossary would give another record.</summary>
    private const int Version = 2;
    private const string Source = "rules";
    private const int MaxTags = 40;
    private const int MaxColumns = 30;
    private const int MaxShortNames = 20;
    private static readonly string[] FullVerbs = ["create", "get", "list", "delete"];

    /// <summary>Changes whenever this analysis, or the glossary it uses, would write another record from the same definition.</summary>
    public string Fingerprint => $"{Version}.{glossary.Fingerprint}";

    /// <param name="resource">What discovery says.</param>
    /// <param name="schema">Its schema, or null when the cluster publishes none.</param>
    /// <param name="analyzedAt">The time to write into the record.</param>
    public Capability Analyze(ServedResource resource, ResourceSchema? schema, DateTimeOffset analyzedAt)
    {
        var match = glossary.Match(resource);
        var hints = AnnotationHints.Of(resource);
        var facts = SchemaFacts.Of(resource, schema);
        var tags = hints.Capabilities.Concat(match.Tags).Distinct(StringComparer.Ordinal).Take(MaxTags).ToArray();
        var told = Told(schema, hints);
        var draft = new Capability
        {
            Id = CapabilityId.Of(resource.ResourceName),
            ResourceName = resource.ResourceName,
            Kind = resource.Kind,
            ShortNames = [.. resource.ShortNames.Take(MaxShortNames)],
            Group = resource.Group,
            Version = resource.Version,
            ApiVersion = resource.ApiVersion,
            Scope = resource.Scope,
            Capabilities = tags,
            RelatedTerms = [.. match.LightTags.Except(tags, StringComparer.Ordinal).Take(MaxTags)],
            Providers = ProviderRules.Find(resource, schema, hints, match, glossary.Providers),
            Abstractions = Abstractions(resource, schema, match),
            Complexity = facts.Complexity,
            Description = told.Length > 0 ? told : CapabilityProse.Describe(resource, match, tags),
            UseCase = hints.UseCase,
            Confidence = Confidence(match, hints, schema, told),
            PrinterColumns = [.. resource.PrinterColumns.Take(MaxColumns)],
            References = facts.References,
            Bookkeeping = match.IsBookkeeping,
            Creatable = resource.Verbs.Contains("create", StringComparer.Ordinal),
            FewVerbs = FullVerbs.Except(resource.Verbs, StringComparer.Ordinal).Any(),
            Secondary = IsSecondary(resource, match, facts),
            SchemaHash = resource.DefinitionHash,
            AnalyzedAt = analyzedAt,
            Source = Source,
        };
        return draft.UseCase.Length > 0 ? draft : draft with { UseCase = CapabilityProse.UseCase(draft, match) };
    }

    /// <summary>What the authors of the definition say, the most specific first.</summary>
    private static string Told(ResourceSchema? schema, AnnotationHints hints)
    {
        if (hints.Description.Length > 0)
            return hints.Description;

        var root = DescriptionText.Clean(schema?.Root.Description ?? "");
        return root.Length > 0 ? root : DescriptionText.Clean(schema?.Root.FindProperty("spec")?.Description ?? "");
    }

    private static string[] Abstractions(ServedResource resource, ResourceSchema? schema, GlossaryMatch match) =>
        schema is not null && ProviderRules.IsComposite(resource, schema) ? ["platform abstraction", .. match.Abstractions] : [.. match.Abstractions];

    /// <summary>The glossary decides; where it is silent, a kind that points to the kind its name begins with belongs to that kind.</summary>
    private static bool IsSecondary(ServedResource resource, GlossaryMatch match, SchemaFacts facts) => match.Role switch
    {
        KindRole.Primary => false,
        KindRole.Secondary => true,
        _ => facts.References.Any(reference => reference.Group == resource.Group && BeginsWith(resource.Kind, reference.Kind)),
    };

    private static bool BeginsWith(string kind, string shorter) =>
        kind.Length > shorter.Length && kind.StartsWith(shorter, StringComparison.Ordinal) && char.IsUpper(kind[shorter.Length]);

    private static double Confidence(GlossaryMatch match, AnnotationHints hints, ResourceSchema? schema, string told)
    {
        var known = 0.2
            + (match.Tags.Count > 0 || hints.Capabilities.Count > 0 ? 0.35 : match.LightTags.Count > 0 ? 0.15 : 0)
            + (match.Role is KindRole.Primary ? 0.1 : 0)
            + (told.Length > 0 ? 0.15 : 0)
            + (schema is { Root.Properties.IsEmpty: false } ? 0.15 : 0);
        return Math.Round(known, 2);
    }
}
