using System.Collections.Immutable;
using System.Text.Json;
using DotAi.Kubernetes;

namespace DotAi.Schemas;

/// <summary>
/// Reads one schema object (OpenAPI 3.0 schema objects with the Kubernetes extensions) from UTF-8 JSON into pooled nodes.
/// Unknown keywords are ignored; a known keyword with a value of the wrong type is a <see cref="SchemaFormatException"/>.
/// </summary>
/// <param name="components">What <c>$ref</c> refers to; null where references are not allowed.</param>
internal sealed class SchemaParser(SchemaPool pool, SchemaForm form, SchemaComponents? components)
{
    /// <summary>Deeper than any real schema document; keeps the recursion far from the end of the stack.</summary>
    public const int MaxJsonDepth = 256;

    private readonly SchemaValues _values = new(pool);

    public SchemaNode Read(ref Utf8JsonReader reader) => Read(ref reader, new SchemaDraft());

    /// <summary>Reads a named component whose name tells more than its schema does.</summary>
    public SchemaNode ReadComponent(ref Utf8JsonReader reader, string name)
    {
        _values.Enter(name);
        var draft = new SchemaDraft { Traits = BuiltInComponents.Traits(name), FilledIn = BuiltInComponents.FilledInField(name) };
        var node = Read(ref reader, draft);
        _values.Leave();
        return node;
    }

    private SchemaNode Read(ref Utf8JsonReader reader, SchemaDraft draft)
    {
        _values.Expect(ref reader, JsonTokenType.StartObject, "a schema object");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var keyword = pool.Intern(ref reader);
            _values.Enter(keyword);
            reader.Read();
            ReadKeyword(keyword, ref reader, draft);
            _values.Leave();
        }

        return draft.Build(pool, form);
    }

    private void ReadKeyword(string keyword, ref Utf8JsonReader reader, SchemaDraft draft)
    {
        if (reader.TokenType == JsonTokenType.Null && keyword != "default")
        {
            return;
        }

        switch (keyword)
        {
            case "description": draft.Description = _values.Text(ref reader); break;
            case "default": draft.Default = _values.Json(ref reader); break;
            case "type": ReadType(ref reader, draft); break;
            case "format": draft.Format = _values.Text(ref reader); break;
            case "properties": ReadProperties(ref reader, draft); break;
            case "additionalProperties": ReadAdditionalProperties(ref reader, draft); break;
            case "items": draft.Items = ReadItems(ref reader); break;
            case "required": draft.Required = Sorted(_values.Texts(ref reader)); break;
            case "nullable": Flag(ref reader, draft, SchemaTraits.Nullable); break;
            case "uniqueItems": Flag(ref reader, draft, SchemaTraits.UniqueItems); break;
            case "$ref": draft.StandsFor = Reference(ref reader); break;
            case "allOf": ReadAllOf(ref reader, draft); break;
            case "anyOf": draft.Composition = draft.Composition with { AnyOf = Alternatives(ref reader) }; break;
            case "oneOf": draft.Composition = draft.Composition with { OneOf = Alternatives(ref reader) }; break;
            case "not": draft.Composition = draft.Composition with { Not = Read(ref reader) }; break;
            case "x-kubernetes-int-or-string": Flag(ref reader, draft, SchemaTraits.IntOrString); break;
            case "x-kubernetes-preserve-unknown-fields": Flag(ref reader, draft, SchemaTraits.PreserveUnknownFields); break;
            case "x-kubernetes-embedded-resource": Flag(ref reader, draft, SchemaTraits.EmbeddedResource); break;
            case "x-kubernetes-list-type": draft.ListType = KindOfList(_values.Text(ref reader)); break;
            case "x-kubernetes-list-map-keys": draft.ListMapKeys = _values.Texts(ref reader); break;
            case "x-kubernetes-validations": draft.Rules = _values.Rules(ref reader); break;
            default: ReadConstraint(keyword, ref reader, draft); break;
        }
    }

    private void ReadConstraint(string keyword, ref Utf8JsonReader reader, SchemaDraft draft)
    {
        var now = draft.Constraints;
        switch (keyword)
        {
            case "enum": draft.Constraints = now with { Enum = _values.Enum(ref reader) }; break;
            case "pattern": draft.Constraints = now with { Pattern = _values.Text(ref reader) }; break;
            case "minimum": draft.Constraints = now with { Minimum = _values.Number(ref reader) }; break;
            case "maximum": draft.Constraints = now with { Maximum = _values.Number(ref reader) }; break;
            case "exclusiveMinimum": draft.Constraints = now with { ExclusiveMinimum = _values.Boolean(ref reader) }; break;
            case "exclusiveMaximum": draft.Constraints = now with { ExclusiveMaximum = _values.Boolean(ref reader) }; break;
            case "multipleOf": draft.Constraints = now with { MultipleOf = _values.Number(ref reader) }; break;
            case "minLength": draft.Constraints = now with { MinLength = _values.Count(ref reader) }; break;
            case "maxLength": draft.Constraints = now with { MaxLength = _values.Count(ref reader) }; break;
            case "minItems": draft.Constraints = now with { MinItems = _values.Count(ref reader) }; break;
            case "maxItems": draft.Constraints = now with { MaxItems = _values.Count(ref reader) }; break;
            case "minProperties": draft.Constraints = now with { MinProperties = _values.Count(ref reader) }; break;
            case "maxProperties": draft.Constraints = now with { MaxProperties = _values.Count(ref reader) }; break;
            default: reader.Skip(); break;
        }
    }

    private void ReadType(ref Utf8JsonReader reader, SchemaDraft draft) => draft.Type = _values.Text(ref reader) switch
    {
        "object" => SchemaType.Object,
        "array" => SchemaType.Array,
        "string" => SchemaType.String,
        "integer" => SchemaType.Integer,
        "number" => SchemaType.Number,
        "boolean" => SchemaType.Boolean,
        "" => SchemaType.Any,
        var other => throw _values.Problem($"'{other}' is not a type"),
    };

    private void ReadProperties(ref Utf8JsonReader reader, SchemaDraft draft)
    {
        _values.Expect(ref reader, JsonTokenType.StartObject, "an object of schemas");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = pool.Intern(ref reader);
            _values.Enter(name);
            reader.Read();
            var node = Read(ref reader);
            draft.Properties.Add(new SchemaProperty(name, node));
            _values.Leave();
        }
    }

    private void ReadAdditionalProperties(ref Utf8JsonReader reader, SchemaDraft draft)
    {
        draft.HasAdditionalProperties = true;
        draft.AdditionalProperties = reader.TokenType switch
        {
            JsonTokenType.True => SchemaNode.Anything,
            JsonTokenType.False => null,
            _ => Read(ref reader),
        };
    }

    /// <summary>A list of schemas (one for each position) is not structural; the first stands for all.</summary>
    private SchemaNode? ReadItems(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartArray => Alternatives(ref reader).FirstOrDefault(),
        _ => Read(ref reader),
    };

    private void ReadAllOf(ref Utf8JsonReader reader, SchemaDraft draft)
    {
        var all = Alternatives(ref reader);
        if (all is [{ IsReference: true } only])
        {
            draft.StandsFor = only.Parts.Target;
            return;
        }

        draft.Composition = draft.Composition with { AllOf = all };
    }

    private SchemaReference Reference(ref Utf8JsonReader reader)
    {
        const string Prefix = "#/components/schemas/";
        var text = _values.Text(ref reader);
        return components is not null && text.StartsWith(Prefix, StringComparison.Ordinal)
            ? components.Refer(pool.Intern(text[Prefix.Length..]))
            : throw _values.Problem($"the reference '{text}' leads outside the document's schemas");
    }

    private ImmutableArray<SchemaNode> Alternatives(ref Utf8JsonReader reader)
    {
        _values.Expect(ref reader, JsonTokenType.StartArray, "a list of schemas");
        var nodes = ImmutableArray.CreateBuilder<SchemaNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            nodes.Add(Read(ref reader));
        }

        return pool.Intern(nodes.DrainToImmutable());
    }

    private static ImmutableArray<string> Sorted(ImmutableArray<string> names) =>
        [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private ListType KindOfList(string text) => text switch
    {
        "atomic" => ListType.Atomic,
        "set" => ListType.Set,
        "map" => ListType.Map,
        _ => throw _values.Problem($"'{text}' is not a list type"),
    };

    private void Flag(ref Utf8JsonReader reader, SchemaDraft draft, SchemaTraits trait) =>
        draft.Traits = _values.Boolean(ref reader) ? draft.Traits | trait : draft.Traits & ~trait;
}
