using System.Text.Json;
using DotAi.Kubernetes;

namespace DotAi.Schemas.Validation;

/// <summary>Validates names, labels and annotations (k8s.io/apimachinery api/validation: ValidateObjectMeta).</summary>
internal sealed class ObjectMetaValidator(ValidationRun run)
{
    private const int MaxAnnotationsLength = 256 * 1024;

    /// <summary>An object needs a name, or the beginning of one that the server completes.</summary>
    public static void RequireName(JsonElement value, ValidationRun run)
    {
        var hasMetadata = value.TryGetProperty("metadata", out var metadata) && metadata.ValueKind != JsonValueKind.Null;
        if (hasMetadata && (metadata.ValueKind != JsonValueKind.Object || Given(metadata, "name") || Given(metadata, "generateName")))
        {
            return;
        }

        run.At(FieldSegment.Field("metadata"), () => run.ReportAt(
            FieldSegment.Field("name"),
            ViolationClass.MissingRequired,
            "The object needs a name (or a generateName)."));
    }

    /// <summary>Metadata of the object itself.</summary>
    public void ValidateOwn(JsonElement metadata)
    {
        var rule = ObjectNameRule.For(run.Schema.GroupVersionKind);
        Check(metadata, "name", rule.Refuse);
        Check(metadata, "generateName", rule.RefusePrefix);
        Check(metadata, "namespace", NamespaceProblem);
        ValidateMaps(metadata);
    }

    /// <summary>Metadata of a template or of an object within the object.</summary>
    public void ValidateEmbedded(JsonElement metadata)
    {
        Check(metadata, "name", ObjectNameRule.PathSegment.Refuse);
        ValidateMaps(metadata);
    }

    private static bool Given(JsonElement metadata, string name) =>
        metadata.TryGetProperty(name, out var value) && value.ValueKind switch
        {
            JsonValueKind.String => value.GetString() is { Length: > 0 },
            JsonValueKind.Null => false,
            _ => true,
        };

    private void Check(JsonElement metadata, string name, Func<string, string?> refuse)
    {
        if (Text(metadata, name) is { Length: > 0 } text && refuse(text) is { } problem)
        {
            run.ReportAt(FieldSegment.Field(name), ViolationClass.InvalidName, problem);
        }
    }

    private string? NamespaceProblem(string name) => (run.Options.Scope, ObjectNames.IsLabel(name)) switch
    {
        (ResourceScope.Cluster, _) => $"{run.Schema.GroupVersionKind.Kind} is cluster-scoped; leave the namespace out.",
        (_, false) => $"'{name}' is not a namespace name; it may have up to 63 lower-case letters, digits and '-'.",
        _ => null,
    };

    private void ValidateMaps(JsonElement metadata)
    {
        foreach (var (key, value) in Entries(metadata, "labels"))
        {
            var problem = KeyProblem(key) ?? (ObjectNames.IsLabelValue(value)
                ? null
                : $"'{value}' is not a label value; it may have up to 63 letters, digits, '-', '_' and '.', beginning and ending with a letter or digit.");
            ReportEntry("labels", key, problem);
        }

        var length = 0L;
        foreach (var (key, value) in Entries(metadata, "annotations"))
        {
            length += key.Length + value.Length;
            ReportEntry("annotations", key, KeyProblem(key.ToLowerInvariant()));
        }

        if (length > MaxAnnotationsLength)
        {
            run.ReportAt(FieldSegment.Field("annotations"), ViolationClass.OutOfRange, $"The annotations have {length} characters; at most {MaxAnnotationsLength} are allowed.");
        }
    }

    private void ReportEntry(string map, string key, string? problem)
    {
        if (problem is not null)
        {
            run.At(FieldSegment.Field(map), () => run.ReportAt(FieldSegment.Field(key), ViolationClass.InvalidName, problem));
        }
    }

    private static string? KeyProblem(string key) => ObjectNames.IsQualifiedName(key)
        ? null
        : "The key may have up to 63 letters, digits, '-', '_' and '.', after an optional DNS name and '/'.";

    private static string? Text(JsonElement metadata, string name) =>
        metadata.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IEnumerable<(string Key, string Value)> Entries(JsonElement metadata, string name)
    {
        if (!metadata.TryGetProperty(name, out var map) || map.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        foreach (var entry in map.EnumerateObject().Where(entry => entry.Value.ValueKind == JsonValueKind.String))
        {
            yield return (entry.Name, entry.Value.GetString()!);
        }
    }
}
