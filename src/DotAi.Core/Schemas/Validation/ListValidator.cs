using System.Text.Json;
using DotAi.Kubernetes;

namespace DotAi.Schemas.Validation;

/// <summary>Validates the items of a list: each one, how many, and that none occurs twice where the list type says so.</summary>
internal sealed class ListValidator(ValidationRun run, ValueValidator values)
{
    public void Validate(SchemaNode node, JsonElement list, bool declares)
    {
        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            if (node.Items is { } schema)
            {
                run.At(FieldSegment.Item(index), () => values.Validate(schema, item, declares));
            }

            index++;
        }

        ReportCount(node.Constraints, index);
        ReportDuplicates(node, list);
    }

    private void ReportCount(SchemaConstraints constraints, int count)
    {
        if (count < constraints.MinItems)
        {
            run.Report(ViolationClass.OutOfRange, $"There are {count} items; at least {constraints.MinItems} are needed.");
        }

        if (count > constraints.MaxItems)
        {
            run.Report(ViolationClass.OutOfRange, $"There are {count} items; at most {constraints.MaxItems} are allowed.");
        }
    }

    /// <summary>Only for custom resources: for built-in lists the API server uses these keys to merge, not to refuse.</summary>
    private void ReportDuplicates(SchemaNode node, JsonElement list)
    {
        if (run.Schema.Form != SchemaForm.Structural)
        {
            return;
        }

        if (node.ListType == ListType.Set || node.Has(SchemaTraits.UniqueItems))
        {
            ReportDuplicates(list, static item => JsonText.From(item).Json);
        }
        else if (node is { ListType: ListType.Map, ListMapKeys.IsEmpty: false })
        {
            ReportDuplicates(list, item => MapKey(node, item));
        }
    }

    private void ReportDuplicates(JsonElement list, Func<JsonElement, string?> key)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            if (key(item) is { } text && !first.TryAdd(text, index))
            {
                run.ReportAt(FieldSegment.Item(index), ViolationClass.Duplicate, $"This is the same as item {first[text]}; each may occur once.");
            }

            index++;
        }
    }

    /// <summary>The values of the keys, absent ones by their default; null for what is no object (reported as a wrong type).</summary>
    private static string? MapKey(SchemaNode node, JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var parts = node.ListMapKeys.Select(name =>
            item.TryGetProperty(name, out var value) ? JsonText.From(value).Json : node.Items?.FindProperty(name)?.Default?.Json ?? "");
        return string.Join('\n', parts);
    }
}
