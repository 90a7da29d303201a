using DotAi.Capabilities.Glossary;
using DotAi.Kubernetes;

namespace DotAi.Capabilities.Analysis;

/// <summary>Writes sentences where nobody else did: always something a person can use, from the words that are known.</summary>
internal static class CapabilityProse
{
    private const int MaxUseCase = 300;

    public static string Describe(ServedResource resource, GlossaryMatch match, IReadOnlyList<string> tags)
    {
        var kind = Capitalised(KindWords.Of(resource.Kind));
        var home = match.Service ?? (resource.Group.Length > 0 ? resource.Group : "Kubernetes");
        var meaning = tags.Count > 0 ? $": {string.Join(", ", tags.Take(4))}" : "";
        return DescriptionText.Shorten($"{kind} of {home}{meaning}.", DescriptionText.MaxLength);
    }

    public static string UseCase(Capability capability, GlossaryMatch match)
    {
        var kind = KindWords.Of(capability.Kind);
        var text = capability switch
        {
            { Bookkeeping: true } => $"Written by controllers and read to see what they did; nobody creates {Article(kind)} {kind} by hand.",
            { Creatable: false } => $"Read to see the state of the cluster; {Article(kind)} {kind} cannot be created.",
            { Secondary: true } => $"Use it together with {Companion(capability, match)}{For(capability.Capabilities)}.",
            { Capabilities.Count: > 0 } => $"Use it when you need {Alternatives(capability.Capabilities)}{Where(match)}.",
            _ => $"Use it to manage {Article(kind)} {kind}{(match.Service is { } service ? $" of {service}" : "")}.",
        };
        return DescriptionText.Shorten(text, MaxUseCase);
    }

    private static string Companion(Capability capability, GlossaryMatch match)
    {
        var primary = capability.References.FirstOrDefault(reference =>
            reference.Group == capability.Group && capability.Kind.StartsWith(reference.Kind, StringComparison.Ordinal));
        return primary is not null ? $"the {KindWords.Of(primary.Kind)} it belongs to"
            : match.Service is { } service ? $"other resources of {service}"
            : "the resource it belongs to";
    }

    private static string For(IReadOnlyList<string> tags) => tags.Count > 0 ? $", for {Alternatives(tags)}" : "";

    private static string Where(GlossaryMatch match) => match.Providers is [var only] ? $" on {only.Title}" : "";

    private static string Alternatives(IReadOnlyList<string> tags) => tags switch
    {
        [var only] => only,
        [var first, var second] => $"{first} or {second}",
        [var first, var second, var third, ..] => $"{first}, {second} or {third}",
        _ => "it",
    };

    private static string Article(string word) => word is ['a' or 'e' or 'i' or 'o', ..] ? "an" : "a";

    private static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
