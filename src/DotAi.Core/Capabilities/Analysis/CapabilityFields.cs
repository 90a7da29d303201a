using DotAi.Knowledge.Terms;

namespace DotAi.Capabilities.Analysis;

/// <summary>
/// What of a capability is searched, and what it counts. Counts up <see cref="Version"/> whenever fields or weights change, so that
/// stored items can be weighed anew.
/// </summary>
public static class CapabilityFields
{
    public const int Version = 1;

    private const int MaxEncoderText = 400;

    /// <summary>Labels of API groups that say nothing about the service.</summary>
    private static readonly string[] Noise =
        ["io", "com", "org", "dev", "sh", "net", "live", "in", "do", "de", "app", "m", "k8s", "x-k8s", "upbound", "crossplane", "toolkit", "fluxcd", "internal"];

    /// <summary>The weighted fields of a record.</summary>
    public static IReadOnlyList<WeightedField> For(Capability capability) =>
    [
        new(KindText(capability), Weight: 3, AverageLength: 3, LengthNormalization: 0.5),
        new(GroupText(capability.Group), Weight: 2, AverageLength: 3, LengthNormalization: 0.3),
        new(Joined(capability.Capabilities), Weight: 1.5, AverageLength: 16, LengthNormalization: 0.3),
        new(Joined(capability.RelatedTerms), Weight: 0.8, AverageLength: 6, LengthNormalization: 0.5),
        new(Joined([.. capability.Providers, .. capability.Abstractions]), Weight: 1, AverageLength: 3, LengthNormalization: 0.3),
        new(capability.Description, Weight: 0.7, AverageLength: 20),
    ];

    /// <summary>The text for the vector encoder: the kind's words and its tags. Longer texts were measured to find less.</summary>
    public static string EncoderText(Capability capability)
    {
        var tags = capability.Capabilities.Count > 0 ? capability.Capabilities : capability.RelatedTerms;
        var text = tags.Count > 0 ? Joined(tags) : capability.Description;
        return DescriptionText.Shorten($"{KindWords.Of(capability.Kind)}: {text}", MaxEncoderText);
    }

    /// <summary>The kind as written, so that it is found whole and in parts, and the plural.</summary>
    private static string KindText(Capability capability) => $"{capability.Kind} {capability.ResourceName.Split('.')[0]}";

    private static string GroupText(string group) =>
        string.Join(' ', group.Split('.', StringSplitOptions.RemoveEmptyEntries).Except(Noise, StringComparer.Ordinal));

    private static string Joined(IReadOnlyList<string> words) => string.Join(", ", words);
}
