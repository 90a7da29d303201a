using System.Text.Json;
using System.Text.RegularExpressions;
using DotAi.Server.JsonSchema;
using DotAi.Workflows;

namespace DotAi.Server.Tools;

/// <summary>A definition together with what is derived from it once, at start.</summary>
internal sealed partial class RegisteredTool
{
    private readonly JsonSchemaValidator _input;

    /// <exception cref="ArgumentException">The name or a schema cannot be offered to clients.</exception>
    public RegisteredTool(ToolDefinition definition)
    {
        if (!ValidName().IsMatch(definition.Name)) throw new ArgumentException($"'{definition.Name}' is not a valid tool name.", nameof(definition));
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

    [GeneratedRegex("^[A-Za-z0-9_.-]{1,128}$", RegexOptions.CultureInvariant)]
    private static partial Regex ValidName();
}
