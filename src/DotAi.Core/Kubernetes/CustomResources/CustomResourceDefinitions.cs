using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DotAi.Kubernetes.Discovery;
using DotAi.Kubernetes.Yaml;

namespace DotAi.Kubernetes.CustomResources;

/// <summary>Reads CustomResourceDefinition objects and turns them into served resources.</summary>
internal static class CustomResourceDefinitions
{
    private const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";
    private static readonly string[] Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"];

    public static bool IsDefinition(GroupVersionKind kind) => kind is { Group: "apiextensions.k8s.io", Kind: "CustomResourceDefinition" };

    /// <param name="json">One CustomResourceDefinition object as UTF-8 JSON; schema places are counted from its start.</param>
    /// <exception cref="JsonException">The object does not have the shape of a CustomResourceDefinition, or its name is not <c>plural.group</c>.</exception>
    public static CustomResourceDefinition Read(ReadOnlySpan<byte> json)
    {
        var document = JsonSerializer.Deserialize(json, CustomResourceJson.Default.CustomResourceDocument)!;
        var specJson = json.Slice(document.Spec.Offset, document.Spec.Length);
        var spec = JsonSerializer.Deserialize(specJson, CustomResourceJson.Default.CustomResourceSpecification)
            ?? throw new JsonException("spec is missing");
        Guard(document.Metadata.Name, spec);
        var annotations = Annotations(document.Metadata);
        return new CustomResourceDefinition
        {
            Name = document.Metadata.Name,
            Group = spec.Group,
            Kind = spec.Names.Kind,
            Plural = spec.Names.Plural,
            Singular = spec.Names.Singular ?? spec.Names.Kind.ToLowerInvariant(),
            Scope = spec.Scope == "Namespaced" ? ResourceScope.Namespaced : ResourceScope.Cluster,
            ShortNames = spec.Names.ShortNames.OrEmpty(),
            Categories = spec.Names.Categories.OrEmpty(),
            Annotations = annotations,
            PreservesUnknownFields = spec.PreserveUnknownFields ?? false,
            Versions = [.. VersionsOf(spec).Select(version => Version(spec, version, document.Spec))],
            Hash = HashOf(specJson, annotations),
        };
    }

    /// <summary>The resource at its storage version if that is served, else at the highest served version; null when none is served.</summary>
    public static ServedResource? ToServedResource(CustomResourceDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var served = definition.Versions.Where(version => version.Served).ToList();
        if (served.Count == 0)
        {
            return null;
        }

        var name = ServedVersions.Best(served.Select(version => version.Name), served.Find(version => version.Storage)?.Name);
        var best = served.First(version => version.Name == name);
        return new ServedResource
        {
            Group = definition.Group,
            Version = best.Name,
            Kind = definition.Kind,
            Plural = definition.Plural,
            Singular = definition.Singular,
            Scope = definition.Scope,
            Verbs = Verbs,
            ShortNames = definition.ShortNames,
            Categories = definition.Categories,
            Subresources = best.Subresources,
            PrinterColumns = best.Columns,
            Annotations = definition.Annotations,
            IsCustom = true,
            DefinitionHash = definition.Hash,
        };
    }

    private static void Guard(string name, CustomResourceSpecification spec)
    {
        var expected = $"{spec.Names.Plural}.{spec.Group}";
        if (name != expected)
        {
            throw new JsonException($"metadata.name is '{name}' but must be '{expected}' (plural.group)");
        }

        if (spec.Scope is not ("Namespaced" or "Cluster"))
        {
            throw new JsonException($"spec.scope is '{spec.Scope}' but must be Namespaced or Cluster");
        }
    }

    private static IReadOnlyList<CustomResourceSpecification.VersionItem> VersionsOf(CustomResourceSpecification spec) => spec switch
    {
        { Versions: { Count: > 0 } versions } => versions.OrEmpty(),
        { Version: { Length: > 0 } single } => [new() { Name = single, Served = true, Storage = true }],
        _ => [],
    };

    private static CustomResourceVersion Version(CustomResourceSpecification spec, CustomResourceSpecification.VersionItem version, JsonRange place) =>
        new(version.Name, version.Served, version.Storage, (version.Schema ?? spec.Validation)?.Schema?.Within(place))
        {
            Columns = [.. (version.AdditionalPrinterColumns ?? spec.AdditionalPrinterColumns).OrEmpty().Select(Column)],
            Subresources = [.. (version.Subresources ?? spec.Subresources)?.Keys.Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>()],
        };

    private static PrinterColumn Column(CustomResourceSpecification.Column column) =>
        new(column.Name, column.Type, column.JsonPath ?? column.OldJsonPath ?? "", column.Description ?? "");

    private static SortedDictionary<string, string> Annotations(CustomResourceDocument.ObjectMetadata metadata)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in metadata.Labels.OrEmpty().Concat(metadata.Annotations.OrEmpty()))
        {
            if (key != LastApplied)
            {
                all[key] = value;
            }
        }

        return all;
    }

    private static string HashOf(ReadOnlySpan<byte> specification, SortedDictionary<string, string> annotations)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(specification);
        foreach (var (key, value) in annotations)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{key}\n{value}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }
}
