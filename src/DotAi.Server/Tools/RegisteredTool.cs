using System.Text.Json;
using DotAi.Server.JsonSchema;
using DotAi.Workflows;

namespace DotAi.Server.Tools;

/// <summary>A definition together with what is derived from it once, at start.</summary>
internal sealed class RegisteredTool
{
    private const int LongestName = 128;

    private readonly JsonSchemaValidator _input;

    /// <exception cref="ArgumentException">The name or a schema cannot be offered to clients.</exception>
    public RegisteredTool(ToolDefinition definition)
    {
        if (!IsName(definition.Name)) throw new ArgumentException($"'{definition.Name}' is not a valid tool name.", nameof(definition));
        if (!IsObjectSchema(definition.InputSchema))
        {
            throw new ArgumentException($"The input schema of {definition.Name} must be of type object.", nameof(definition));
        }

        Definition = definition;
        _input = JsonSchemaValidator.Compile(definition.InputSchema);
        MirroredParameters = MirroredParameter.Of(definition.InputSchema);
    }

    public ToolDefinition Definition { get; }

    public string Name => Definition.Name;

    /// <summary>Arguments that clients repeat as HTTP headers so that gateways can route on them.</summary>
    public IReadOnlyList<MirroredParameter> MirroredParameters { get; }

    public IReadOnlyList<FieldProblem> Check(JsonElement arguments) => _input.Validate(arguments);

    private static bool IsObjectSchema(JsonElement schema) =>
        schema.ValueKind is JsonValueKind.Object && schema.TryGetProperty("type", out var type) && type.ValueEquals("object"u8);

    private static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.' or '-');
}
