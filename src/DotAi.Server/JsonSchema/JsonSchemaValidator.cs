using System.Text.Json;
using DotAi.Workflows;

namespace DotAi.Server.JsonSchema;

/// <summary>
/// A compiled schema that reports every problem of a value at once, in words a caller can act on. Supported: JSON Schema
/// 2020-12 without <c>not</c>, <c>contains</c>, <c>prefixItems</c>, <c>patternProperties</c>, <c>unevaluated*</c>,
/// <c>dependent*</c>, <c>uniqueItems</c>, <c>multipleOf</c> and remote references. Patterns are .NET's without look-around and
/// back references; their dot takes one UTF-16 unit.
/// </summary>
internal sealed class JsonSchemaValidator
{
    private readonly SchemaNode _schema;

    private JsonSchemaValidator(SchemaNode schema) => _schema = schema;

    /// <exception cref="SchemaException">The schema is malformed or uses what is not supported.</exception>
    public static JsonSchemaValidator Compile(JsonElement schema)
    {
        try
        {
            return new JsonSchemaValidator(SchemaCompiler.Compile(schema));
        }
        catch (Exception error) when (error is InvalidOperationException or FormatException or NotSupportedException)
        {
            throw new SchemaException($"The schema is malformed: {error.Message}", error);
        }
    }

    /// <summary>The problems of <paramref name="value"/>, at most a hundred; none when it conforms.</summary>
    public IReadOnlyList<FieldProblem> Validate(JsonElement value)
    {
        var run = new ValidationRun();
        SchemaRules.Check(_schema, value, run);
        return run.Exhausted ? [new FieldProblem("", "The value is too complex to check; send less at once.")] : run.Problems;
    }
}
