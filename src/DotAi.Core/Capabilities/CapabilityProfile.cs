using System.Collections.Frozen;
using System.Text.Json;
using DotAi.Capabilities.Analysis;
using DotAi.Capabilities.Glossary;
using DotAi.Knowledge.Search;

namespace DotAi.Capabilities;

/// <summary>How capabilities are searched.</summary>
internal static class CapabilityProfile
{
    private const double Unasked = 0.5;
    private const double Secondary = 0.85;

    /// <summary>The profile with what the glossary knows about the words of queries.</summary>
    public static SearchProfile With(CapabilityGlossary glossary)
    {
        var providers = glossary.Providers.SelectMany(provider => provider.Words.Append(provider.Name)).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        return new(CapabilityStore.Collection, [], CapabilityStore.NamesField)
        {
            TermShare = 0.75,
            TermSaturation = 8,
            CosineFloor = 0.3,
            FitThreshold = 0.48,
            Reader = Read,
            Language = new QueryLanguage
            {
                Synonyms = words => [.. glossary.Synonyms.Find(words).Select(hit => new QuerySynonym(hit.Start, hit.Words, hit.Meanings))],
                Providers = words => glossary.ProvidersIn(words),
                IsProvider = providers.Contains,
                Words = WordsOf(glossary),
            },
        };
    }

    private static SearchableItem Read(JsonElement payload)
    {
        var capability = CapabilityStore.FromPayload(payload);
        return new SearchableItem(CapabilityFields.For(capability), Traits(capability));
    }

    private static SearchTraits Traits(Capability capability) => new()
    {
        Factor = (capability.Bookkeeping || !capability.Creatable ? Unasked : 1) * (capability.Secondary ? Secondary : 1),
        Providers = capability.Providers,
        IsUsual = IsKubernetes(capability.Group),
        SucceededBy = NamespacedTwin(capability.ResourceName),
    };

    /// <summary>The API groups that the Kubernetes project reserves for itself.</summary>
    private static bool IsKubernetes(string group) =>
        !group.Contains('.', StringComparison.Ordinal) || group.EndsWith(".k8s.io", StringComparison.Ordinal);

    /// <summary>
    /// Crossplane providers serve their resources twice, cluster-scoped (<c>buckets.s3.aws.upbound.io</c>) and, since version 2,
    /// namespaced (<c>buckets.s3.aws.m.upbound.io</c>). The namespaced one is meant where both are served.
    /// </summary>
    private static string? NamespacedTwin(string resourceName)
    {
        var labels = resourceName.Split('.');
        return labels.Length < 4 || labels[^3] == "m"
            ? null
            : string.Join('.', [.. labels[..^2], "m", .. labels[^2..]]);
    }

    private static HashSet<string> WordsOf(CapabilityGlossary glossary) =>
    [
        .. glossary.Synonyms.Sets.SelectMany(set => set.When).Concat(glossary.Providers.SelectMany(provider => provider.Words.Concat(provider.Services)))
            .SelectMany(phrase => phrase.Split(' ')),
    ];
}
