using System.Text.Json.Nodes;

namespace DotAi.Server.Features.OrgData;

/// <summary>
/// Adapts what the schema exporter writes to what is sent. References, which it leaves where a type occurs again, point from the
/// schema's root; they are written out, because the root moves when the schema becomes one alternative of a union (the types of
/// answers are not recursive, so this ends). Members that may be null are not required, because nulls are left out.
/// </summary>
internal static class ExportedSchema
{
    public static JsonObject Adapt(JsonObject root) => (JsonObject)Copy(root, root);

    private static JsonNode Copy(JsonNode node, JsonObject root) => node switch
    {
        JsonObject reference when reference["$ref"] is { } pointer => Merge(reference, (JsonObject)Copy(Find(root, pointer.GetValue<string>()), root)),
        JsonObject map => WithoutNullable(new JsonObject(map.Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : Copy(member.Value, root))))),
        JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : Copy(item, root))]),
        _ => node.DeepClone(),
    };

    private static JsonObject WithoutNullable(JsonObject schema)
    {
        if (schema["required"] is JsonArray required && schema["properties"] is JsonObject properties)
        {
            schema["required"] = new JsonArray([.. required.Select(name => name!.GetValue<string>())
                .Where(name => !MayBeNull(properties[name]))
                .Select(name => JsonValue.Create(name))]);
        }

        return schema;
    }

    private static bool MayBeNull(JsonNode? property) =>
        property?["type"] is JsonArray types && types.Any(type => type!.GetValue<string>() == "null");

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
