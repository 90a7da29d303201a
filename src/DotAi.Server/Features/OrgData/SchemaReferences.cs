using System.Text.Json.Nodes;

namespace DotAi.Server.Features.OrgData;

/// <summary>
/// Writes out the references that the schema exporter leaves where a type occurs again. They point from the schema's root, which
/// moves when the schema becomes one alternative of a union. The types of answers are not recursive, so this ends.
/// </summary>
internal static class SchemaReferences
{
    public static JsonObject WriteOut(JsonObject root) => (JsonObject)Copy(root, root);

    private static JsonNode Copy(JsonNode node, JsonObject root) => node switch
    {
        JsonObject reference when reference["$ref"] is { } pointer => Merge(reference, (JsonObject)Copy(Find(root, pointer.GetValue<string>()), root)),
        JsonObject map => new JsonObject(map.Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : Copy(member.Value, root)))),
        JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : Copy(item, root))]),
        _ => node.DeepClone(),
    };

    private static JsonObject Merge(JsonObject reference, JsonObject target)
    {
        foreach (var (name, value) in reference.Where(member => member.Key != "$ref"))
        {
            target[name] = value?.DeepClone();
        }

        return target;
    }

    private static JsonNode Find(JsonObject root, string pointer)
    {
        JsonNode found = root;
        foreach (var token in pointer.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            found = found is JsonArray list
                ? list[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)]!
                : found[name] ?? throw new InvalidOperationException($"The schema has nothing at '{pointer}'.");
        }

        return found;
    }
}
