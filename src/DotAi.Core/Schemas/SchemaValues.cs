using System.Collections.Immutable;
using System.Text.Json;

namespace DotAi.Schemas;

/// <summary>Reads the values of schema keywords, and knows where in the document they stand for the sake of errors.</summary>
internal sealed class SchemaValues(SchemaPool pool)
{
    private readonly Stack<string> _path = [];

    public void Enter(string name) => _path.Push(name);

    public void Leave() => _path.Pop();

    public SchemaFormatException Problem(string message) => new(string.Join('/', _path.Reverse()), message);

    public ImmutableArray<JsonText> Enum(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartArray, "a list of values");
        var values = ImmutableArray.CreateBuilder<JsonText>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            values.Add(new JsonText(Json(ref reader)));
        }

        return pool.Intern(values.DrainToImmutable());
    }

    public ImmutableArray<ValidationRule> Rules(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartArray, "a list of rules");
        var rules = ImmutableArray.CreateBuilder<ValidationRule>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            rules.Add(ReadRule(ref reader));
        }

        return rules.DrainToImmutable();
    }

    private ValidationRule ReadRule(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartObject, "a rule");
        var rule = new ValidationRule("", "", null, null);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = pool.Intern(ref reader);
            reader.Read();
            switch (name)
            {
                case "rule": rule = rule with { Rule = Text(ref reader) }; break;
                case "message": rule = rule with { Message = Text(ref reader) }; break;
                case "messageExpression": rule = rule with { MessageExpression = Text(ref reader) }; break;
                case "fieldPath": rule = rule with { FieldPath = Text(ref reader) }; break;
                default: reader.Skip(); break;
            }
        }

        return rule;
    }

    public ImmutableArray<string> Texts(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartArray, "a list of strings");
        var texts = ImmutableArray.CreateBuilder<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            texts.Add(Text(ref reader));
        }

        return texts.DrainToImmutable();
    }

    public string Text(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.String, "a string");
        return pool.Intern(ref reader);
    }

    public bool Boolean(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Problem("expected true or false"),
    };

    public double Number(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.Number, "a number");
        return reader.TryGetDouble(out var number) && double.IsFinite(number) ? number : throw Problem("the number is out of range");
    }

    public long Count(ref Utf8JsonReader reader) =>
        Number(ref reader) is >= 0 and <= long.MaxValue and var count ? (long)count : throw Problem("expected a count of zero or more");

    public string Json(ref Utf8JsonReader reader)
    {
        using var value = JsonDocument.ParseValue(ref reader);
        return pool.Intern(JsonSerializer.Serialize(value.RootElement, SchemaJsonContext.Default.JsonElement));
    }

    public void Expect(ref Utf8JsonReader reader, JsonTokenType token, string expected)
    {
        if (reader.TokenType != token)
        {
            throw Problem($"expected {expected}");
        }
    }
}
