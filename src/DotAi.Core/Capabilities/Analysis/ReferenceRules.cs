using DotAi.Kubernetes;
using DotAi.Schemas;

namespace DotAi.Capabilities.Analysis;

/// <summary>
/// Tells which kinds a field points to: from the sentence that Crossplane's generated providers write, from well-known names of
/// Kubernetes itself, and from reference objects (<c>xRef</c> with a name) whose kind field or own name says it.
/// </summary>
internal static class ReferenceRules
{
    private const int MaxIdentifier = 80;

    /// <summary>Stems that name no kind.</summary>
    private static readonly string[] Vague =
    [
        "resource", "target", "object", "owner", "claim", "involvedObject", "scaleTarget", "parent", "backend", "source", "destination", "related",
        "composition", "compositionRevision", "publishConnectionDetailsTo", "connectionDetails", "field", "resourceField", "local", "node", "any",
    ];

    public static IEnumerable<CapabilityReference> Find(ServedResource resource, SchemaStep step)
    {
        if (step.Name is "[*]" or "providerConfigRef" or "providerRef")
            return [];

        if (FromSentence(resource, step) is { } told)
            return [told];

        if (CoreReferences.Find(step.Name) is { } core)
            return [new CapabilityReference(core.Kind, core.Group, step.Path)];

        return Stem(step.Name) is { } stem && Object(step.Node) is { } reference ? FromObject(stem, reference, step) : [];
    }

    /// <summary>"Reference to a SubnetGroup in rds to populate dbSubnetGroupName." (upjet's code generator).</summary>
    private static CapabilityReference? FromSentence(ServedResource resource, SchemaStep step)
    {
        var text = step.Node.Description;
        if (!text.StartsWith("Reference", StringComparison.Ordinal) && !text.StartsWith("Selector for", StringComparison.Ordinal))
            return null;

        var words = text[..Math.Min(text.Length, 200)].Split(' ', 9, StringSplitOptions.RemoveEmptyEntries);
        var kindAt = words is [_, _, "a" or "an" or "the", ..] ? 3 : 2;
        return words.Length > kindAt + 3 && words[kindAt + 1] == "in" && words[kindAt + 3] == "to"
            && IsIdentifier(words[kindAt]) && IsIdentifier(words[kindAt + 2])
            ? new(words[kindAt], Sibling(resource.Group, words[kindAt + 2]), step.Path)
            : null;
    }

    /// <summary>The group of another service of the same provider: <c>ec2</c> beside <c>rds.aws.m.upbound.io</c>.</summary>
    private static string Sibling(string group, string service)
    {
        var labels = group.Split('.');
        var vendor = labels is [.., "m", _, _] ? 3 : 2;
        var tail = labels is [.., "upbound" or "crossplane", _] ? vendor + 1 : vendor;
        var root = labels[Math.Max(0, labels.Length - tail)..];
        return string.Join('.', root[0] == service ? root : [service, .. root]);
    }

    private static IEnumerable<CapabilityReference> FromObject(string stem, SchemaNode reference, SchemaStep step)
    {
        var group = (reference.FindProperty("apiGroup") ?? reference.FindProperty("group")) is { } field ? Texts(field).FirstOrDefault() : null;
        var kinds = reference.FindProperty("kind") is { } kind ? Texts(kind).ToArray() : [];
        if (kinds.Length == 0 && !Array.Exists(Vague, vague => vague == stem))
            kinds = [char.ToUpperInvariant(stem[0]) + stem[1..]];

        return kinds.Where(IsIdentifier).Select(name => new CapabilityReference(name, group, step.Path));
    }

    private static string? Stem(string name)
    {
        foreach (var ending in (ReadOnlySpan<string>)["References", "Reference", "Refs", "Ref"])
        {
            if (name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal))
                return name[..^ending.Length];
        }

        return null;
    }

    /// <summary>The object that holds the name of what is referred to.</summary>
    private static SchemaNode? Object(SchemaNode node)
    {
        var element = node.Items ?? node;
        return element.FindProperty("name") is not null ? element : element.FindProperty("from") is { } from && from.FindProperty("name") is not null ? from : null;
    }

    private static IEnumerable<string> Texts(SchemaNode node)
    {
        var values = node.Constraints.Enum.IsEmpty ? node.Default is { } only ? [only] : [] : node.Constraints.Enum;
        return values.Take(8).Select(value => value.Display).Where(text => text.Length is > 0 and <= MaxIdentifier);
    }

    private static bool IsIdentifier(string word) =>
        word.Length is > 0 and <= MaxIdentifier && char.IsAsciiLetter(word[0]) && word.All(char.IsAsciiLetterOrDigit);
}
