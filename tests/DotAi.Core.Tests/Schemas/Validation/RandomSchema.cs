using System.Text.Json.Nodes;

namespace DotAi.Core.Tests.Schemas.Validation;

/// <summary>Makes schemas, values that conform to them, and single changes after which they no longer do.</summary>
internal sealed class RandomSchema(Random random)
{
    public JsonObject Object(int depth)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        for (var count = random.Next(1, 5); count > 0; count--)
        {
            var name = $"f{count}";
            properties[name] = Any(depth - 1);
            if (random.Next(2) == 0)
            {
                required.Add(name);
            }
        }

        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = required };
    }

    public JsonNode? Conforming(JsonObject schema) => Type(schema) switch
    {
        "object" when schema["properties"] is JsonObject properties => ConformingObject(properties, schema["required"]!.AsArray()),
        "object" => new JsonObject { ["key-1"] = Conforming(schema["additionalProperties"]!.AsObject()) },
        "array" => new JsonArray([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Conforming(schema["items"]!.AsObject()))]),
        "integer" => schema["minimum"]!.GetValue<int>() + random.Next(5),
        "boolean" => random.Next(2) == 0,
        _ when schema["enum"] is JsonArray values => values[random.Next(values.Count)]!.DeepClone(),
        _ when schema["pattern"] is not null => "abc",
        _ => "any text",
    };

    /// <summary>Changes the value in one place; returns the class and path of the mistake, or null when there is no place for one.</summary>
    public string? Break(JsonObject schema, JsonNode value, string path)
    {
        var fields = value as JsonObject;
        var properties = schema["properties"] as JsonObject;
        if (fields is null || properties is null)
        {
            return null;
        }

        var names = fields.Select(field => field.Key).ToList();
        switch (random.Next(4))
        {
            case 0:
                fields["zzzzzzzz"] = 1;
                return $"unknown-field {path}.zzzzzzzz";
            case 1 when schema["required"]!.AsArray() is { Count: > 0 } required:
                var missing = required[0]!.GetValue<string>();
                fields.Remove(missing);
                return $"missing-required {path}.{missing}";
            case 2 when names.Count > 0:
                return BreakValue(properties, fields, names[random.Next(names.Count)], path);
            default:
                var inner = names.FirstOrDefault(name => fields[name] is JsonObject && properties[name]!["properties"] is not null);
                return inner is null ? null : Break(properties[inner]!.AsObject(), fields[inner]!, $"{path}.{inner}");
        }
    }

    private static string? BreakValue(JsonObject properties, JsonObject fields, string name, string path)
    {
        var schema = properties[name]!.AsObject();
        (fields[name], var violation) = schema switch
        {
            _ when schema["enum"] is not null => ((JsonNode)"neither", "enum-violation"),
            _ when schema["pattern"] is not null => ("ABC", "pattern"),
            _ when Type(schema) == "integer" => (schema["minimum"]!.GetValue<int>() - 1, "out-of-range"),
            _ when Type(schema) == "string" => (7, "wrong-type"),
            _ => ("text", "wrong-type"),
        };
        return $"{violation} {path}.{name}";
    }

    private static string Type(JsonObject schema) => schema["type"]!.GetValue<string>();

    private JsonObject Any(int depth) => random.Next(depth > 0 ? 8 : 5) switch
    {
        0 => new JsonObject { ["type"] = "integer", ["minimum"] = random.Next(100) },
        1 => new JsonObject { ["type"] = "boolean" },
        2 => new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("one", "two", "three") },
        3 => new JsonObject { ["type"] = "string", ["pattern"] = "^[a-z]+$", ["maxLength"] = 9 },
        4 => new JsonObject { ["type"] = "string" },
        5 => new JsonObject { ["type"] = "array", ["items"] = Any(depth - 1), ["maxItems"] = 5 },
        6 => new JsonObject { ["type"] = "object", ["additionalProperties"] = Any(depth - 1) },
        _ => Object(depth - 1),
    };

    private JsonObject ConformingObject(JsonObject properties, JsonArray required)
    {
        var value = new JsonObject();
        foreach (var (name, schema) in properties)
        {
            if (random.Next(2) == 0 || required.Any(entry => entry!.GetValue<string>() == name))
            {
                value[name] = Conforming(schema!.AsObject());
            }
        }

        return value;
    }
}
