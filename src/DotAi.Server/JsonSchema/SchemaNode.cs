using System.Text.Json;
using System.Text.RegularExpressions;

namespace DotAi.Server.JsonSchema;

/// <summary>One compiled subschema. Absent keywords are null and constrain nothing.</summary>
internal sealed class SchemaNode
{
    /// <summary>The boolean schemas: <c>false</c> accepts nothing.</summary>
    public bool RejectsEverything { get; init; }

    public JsonTypes Types { get; init; }

    public JsonElement[]? Enum { get; init; }

    public JsonElement? Const { get; init; }

    public Dictionary<string, SchemaNode>? Properties { get; init; }

    public string[]? Required { get; init; }

    public SchemaNode? AdditionalProperties { get; init; }

    public SchemaNode? Items { get; init; }

    public long? MinItems { get; init; }

    public long? MaxItems { get; init; }

    public long? MinProperties { get; init; }

    public long? MaxProperties { get; init; }

    public long? MinLength { get; init; }

    public long? MaxLength { get; init; }

    public Regex? Pattern { get; init; }

    public JsonNumber? Minimum { get; init; }

    public JsonNumber? Maximum { get; init; }

    public JsonNumber? ExclusiveMinimum { get; init; }

    public JsonNumber? ExclusiveMaximum { get; init; }

    public SchemaNode[]? AllOf { get; init; }

    public SchemaNode[]? AnyOf { get; init; }

    public SchemaNode[]? OneOf { get; init; }

    public SchemaNode? If { get; init; }

    public SchemaNode? Then { get; init; }

    public SchemaNode? Else { get; init; }

    /// <summary>Target of <c>$ref</c>; set after compilation because definitions may refer to one another.</summary>
    public SchemaNode? Reference { get; set; }

    /// <summary>The subschemas that look at the same value, not at a part of it.</summary>
    public IEnumerable<SchemaNode> InPlace()
    {
        SchemaNode?[] single = [Reference, If, Then, Else];
        return single.OfType<SchemaNode>().Concat(AllOf ?? []).Concat(AnyOf ?? []).Concat(OneOf ?? []);
    }
}
