using System.Text.Json;
using DotAi.Server.JsonSchema;
using DotAi.Workflows;

namespace DotAi.Server.Tools;

/// <summary>A definition together with what is derived from it once, at start.</summary>
internal sealed class RegisteredTool
{
    private const int LongestName = 128;

    private readonly JsonSchemaValidator _input;
    private readonly JsonSchemaValidator? _output;

    /// <exception cref="ArgumentException">The name or a schema cannot be offered to clients.</exception>
    public RegisteredTool(ToolDefinition definition)
    {
        if (!IsName(definition.Name)) throw new ArgumentException($"'{definition.Name}' is not a valid tool name.", nameof(definition));
        if (!IsObjectSchema(definition.InputSchema) || (definition.OutputSchema is { } output && !IsObjectSchema(output)))
        {
            // Revisions before 2026-07-28 know no other output, and no revision other arguments.
            throw new ArgumentException($"The schemas of {definition.Name} must be of type object.", nameof(definition));
        }

        Definition = definition;
        _input = JsonSchemaValidator.Compile(definition.InputSchema);
        _output = definition.OutputSchema is { } result ? JsonSchemaValidator.Compile(result) : null;
        MirroredParameters = MirroredParameter.Of(definition.InputSchema);
    }

    public ToolDefinition Definition { get; }

    public string Name => Definition.Name;

    /// <summary>Arguments that clients repeat as HTTP headers so that gateways can route on them.</summary>
    public IReadOnlyList<MirroredParameter> MirroredParameters { get; }

    public IReadOnlyList<FieldProblem> Check(JsonElement arguments) => _input.Validate(arguments);

    /// <summary>Where a value departs from the output schema that clients were told; for tests, because it is the tool's defect.</summary>
    public IReadOnlyList<FieldProblem> CheckResult(JsonElement value) => _output?.Validate(value) ?? [];

    private static bool IsObjectSchema(JsonElement schema) =>
        schema.ValueKind is JsonValueKind.Object && schema.TryGetProperty("type", out var type) && type.ValueEquals("object"u8);

    private static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.' or '-');
}
