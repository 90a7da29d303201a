using System.Text.Json;
using System.Text.RegularExpressions;

namespace DotAi.Server.JsonSchema;

/// <summary>
/// Compiles the subset of JSON Schema 2020-12 (json-schema.org/draft/2020-12) that tool schemas use. A keyword outside the
/// subset is an error, not something to pass over: a schema that promises more than is checked would mislead both sides.
/// </summary>
internal sealed class SchemaCompiler
{
    private static readonly HashSet<string> Annotations = new(StringComparer.Ordinal)
    {
        "$schema", "$id", "$anchor", "$comment", "$defs", "title", "description", "default", "examples", "deprecated", "readOnly", "writeOnly", "format",
    };

    private static readonly HashSet<string> Checked = new(StringComparer.Ordinal)
    {
        "$ref", "type", "enum", "const", "properties", "required", "additionalProperties", "items", "minItems", "maxItems", "minProperties",
        "maxProperties", "minLength", "maxLength", "pattern", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "allOf", "anyOf",
        "oneOf", "if", "then", "else",
    };

    private readonly JsonElement _root;
    private readonly Dictionary<string, SchemaNode> _definitions = new(StringComparer.Ordinal);
    private readonly List<(SchemaNode Node, string Target)> _references = [];

    private SchemaCompiler(JsonElement root) => _root = root;

    /// <exception cref="SchemaException">The schema is malformed, uses a keyword outside the subset, or refers to itself without end.</exception>
    public static SchemaNode Compile(JsonElement schema)
    {
        var compiler = new SchemaCompiler(schema);
        var node = compiler.Node(schema);
        compiler.ResolveReferences();
        foreach (var start in compiler._definitions.Values.Append(node))
        {
            RefuseEndlessReference(start, [], []);
        }

        return node;
    }

    private SchemaNode Node(JsonElement schema)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return new SchemaNode { RejectsEverything = schema.ValueKind is JsonValueKind.False };
        }

        if (schema.ValueKind is not JsonValueKind.Object) throw new SchemaException($"A schema is an object or a boolean, not {schema.ValueKind}.");

        foreach (var keyword in schema.EnumerateObject().Select(property => property.Name))
        {
            if (!Checked.Contains(keyword) && !Annotations.Contains(keyword) && !keyword.StartsWith("x-", StringComparison.Ordinal))
            {
                throw new SchemaException($"The schema keyword '{keyword}' is not supported.");
            }
        }

        var node = Read(schema);
        if (Member(schema, "$ref") is { } reference) _references.Add((node, reference.GetString()!));
        return node;
    }

    private SchemaNode Read(JsonElement schema) => new()
    {
        Types = Member(schema, "type") is { } type ? TypesOf(type) : JsonTypes.None,
        Enum = Member(schema, "enum")?.EnumerateArray().ToArray(),
        Const = Member(schema, "const"),
        Properties = Member(schema, "properties")?.EnumerateObject().ToDictionary(property => property.Name, property => Node(property.Value), StringComparer.Ordinal),
        Required = Member(schema, "required")?.EnumerateArray().Select(name => name.GetString()!).ToArray(),
        AdditionalProperties = Child(schema, "additionalProperties"),
        Items = Child(schema, "items"),
        MinItems = Count(schema, "minItems"),
        MaxItems = Count(schema, "maxItems"),
        MinProperties = Count(schema, "minProperties"),
        MaxProperties = Count(schema, "maxProperties"),
        MinLength = Count(schema, "minLength"),
        MaxLength = Count(schema, "maxLength"),
        Pattern = Member(schema, "pattern") is { } pattern ? Linear(pattern.GetString()!) : null,
        Minimum = Number(schema, "minimum"),
        Maximum = Number(schema, "maximum"),
        ExclusiveMinimum = Number(schema, "exclusiveMinimum"),
        ExclusiveMaximum = Number(schema, "exclusiveMaximum"),
        AllOf = Children(schema, "allOf"),
        AnyOf = Children(schema, "anyOf"),
        OneOf = Children(schema, "oneOf"),
        If = Child(schema, "if"),
        Then = Child(schema, "then"),
        Else = Child(schema, "else"),
    };

    private void ResolveReferences()
    {
        // Compiling a definition may add references, so the list grows while it is walked.
        for (var i = 0; i < _references.Count; i++)
        {
            var (node, target) = _references[i];
            node.Reference = Definition(target);
        }
    }

    private SchemaNode Definition(string target)
    {
        const string Prefix = "#/$defs/";
        if (!target.StartsWith(Prefix, StringComparison.Ordinal)) throw new SchemaException($"$ref '{target}' must point into {Prefix}.");

        var name = target[Prefix.Length..];
        if (_definitions.TryGetValue(name, out var known)) return known;
        if (Member(_root, "$defs") is not { } definitions || Member(definitions, name) is not { } schema)
        {
            throw new SchemaException($"$ref '{target}' points to nothing.");
        }

        return _definitions[name] = Node(schema);
    }

    private static void RefuseEndlessReference(SchemaNode node, HashSet<SchemaNode> path, HashSet<SchemaNode> done)
    {
        if (done.Contains(node)) return;
        if (!path.Add(node)) throw new SchemaException("A schema refers to itself without looking at a part of the value.");

        foreach (var next in node.InPlace())
        {
            RefuseEndlessReference(next, path, done);
        }

        path.Remove(node);
        done.Add(node);
    }

    // The linear-time engine refuses what could backtrack for ever, so no argument can hang a call.
    private static Regex Linear(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static JsonTypes TypesOf(JsonElement type) => type.ValueKind is JsonValueKind.Array
        ? type.EnumerateArray().Aggregate(JsonTypes.None, (types, one) => types | TypeOf(one.GetString()))
        : TypeOf(type.GetString());

    private static JsonTypes TypeOf(string? name) => name switch
    {
        "null" => JsonTypes.Null,
        "boolean" => JsonTypes.Boolean,
        "object" => JsonTypes.Object,
        "array" => JsonTypes.Array,
        "number" => JsonTypes.Number,
        "integer" => JsonTypes.Integer,
        "string" => JsonTypes.String,
        _ => throw new SchemaException($"'{name}' is not a type of JSON Schema."),
    };

    private static JsonElement? Member(JsonElement schema, string name) =>
        schema.ValueKind is JsonValueKind.Object && schema.TryGetProperty(name, out var value) ? value : null;

    private static long? Count(JsonElement schema, string name) => Member(schema, name)?.GetInt64();

    private static JsonNumber? Number(JsonElement schema, string name) => Member(schema, name) is { } number ? JsonNumber.Of(number) : null;

    private SchemaNode? Child(JsonElement schema, string name) => Member(schema, name) is { } child ? Node(child) : null;

    private SchemaNode[]? Children(JsonElement schema, string name) => Member(schema, name)?.EnumerateArray().Select(Node).ToArray();
}
