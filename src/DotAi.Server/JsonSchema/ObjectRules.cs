using System.Text.Json;
using DotAi.Text;

namespace DotAi.Server.JsonSchema;

/// <summary>Applies the keywords that concern the members of an object.</summary>
internal static class ObjectRules
{
    public static void Check(SchemaNode schema, JsonElement value, ValidationRun run)
    {
        CheckCount(schema, value, run);
        foreach (var name in schema.Required ?? [])
        {
            if (!value.TryGetProperty(name, out _)) run.Add("{0} is required.", name);
        }

        if (schema.Properties is null && schema.AdditionalProperties is null) return;

        foreach (var member in value.EnumerateObject())
        {
            CheckMember(schema, member, run);
        }
    }

    private static void CheckCount(SchemaNode schema, JsonElement value, ValidationRun run)
    {
        if (schema is { MinProperties: null, MaxProperties: null }) return;

        var count = value.GetPropertyCount();
        if (count < schema.MinProperties) run.Add($"{{0}} must have at least {Describe.Count(schema.MinProperties.Value, "member")}, but has {count}.");
        if (count > schema.MaxProperties) run.Add($"{{0}} must have at most {Describe.Count(schema.MaxProperties.Value, "member")}, but has {count}.");
    }

    private static void CheckMember(SchemaNode schema, JsonProperty member, ValidationRun run)
    {
        var name = member.Name;
        if (schema.Properties is { } known && known.TryGetValue(name, out var property))
        {
            run.Enter(name);
            SchemaRules.Check(property, member.Value, run);
            run.Leave();
            return;
        }

        switch (schema.AdditionalProperties)
        {
            case null:
                break;
            case { RejectsEverything: true }:
                run.Add(Unknown(name, schema), Describe.Shorten(name));
                break;
            case { } additional:
                run.Enter(name);
                SchemaRules.Check(additional, member.Value, run);
                run.Leave();
                break;
        }
    }

    private static string Unknown(string name, SchemaNode schema)
    {
        string[] known = schema.Properties is { } properties ? [.. properties.Keys] : [];
        return (NearMiss.Closest(name, known), known.Length) switch
        {
            ({ } meant, _) => $"{{0}} is not known here; did you mean {meant}?",
            (null, 0) => "{0} is not known here; nothing is expected.",
            _ => $"{{0}} is not known here; known are {string.Join(", ", known)}.",
        };
    }
}
