using System.Text.Json;

namespace DotAi.Schemas.Validation;

/// <summary>Compares a value with a schema: type, limits, and everything below it.</summary>
internal sealed class ValueValidator
{
    private readonly ValidationRun _run;
    private readonly ObjectFieldsValidator _fields;
    private readonly ListValidator _lists;
    private readonly ScalarValidator _scalars;
    private readonly CompositionValidator _compositions;

    public ValueValidator(ValidationRun run, PatternCache patterns)
    {
        _run = run;
        _fields = new ObjectFieldsValidator(run, this);
        _lists = new ListValidator(run, this);
        _scalars = new ScalarValidator(run, patterns);
        _compositions = new CompositionValidator(run, this);
    }

    /// <param name="declares">
    /// True for the schema that declares the value's fields; false for a schema within a composition, which only restricts.
    /// </param>
    public void Validate(SchemaNode node, JsonElement value, bool declares)
    {
        if (!_run.TryEnter())
        {
            return;
        }

        ValidateEntered(node, value, declares);
        _run.Leave();
    }

    /// <summary>A null field counts as absent, as the API server drops it, unless the schema says that null is a value.</summary>
    public static bool IsAbsent(SchemaNode? node, JsonElement value) =>
        value.ValueKind == JsonValueKind.Null && node is not { IsNullable: true };

    private void ValidateEntered(SchemaNode node, JsonElement value, bool declares)
    {
        if (value.ValueKind == JsonValueKind.Null && node.IsNullable)
        {
            return;
        }

        if (!ValueTypes.Fits(node, value))
        {
            _run.Report(ViolationClass.WrongType, $"This is {ValueTypes.Describe(value)}; expected {ValueTypes.Describe(node)}.");
            return;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Object: _fields.Validate(node, value, declares); break;
            case JsonValueKind.Array: _lists.Validate(node, value, declares); break;
            default: _scalars.Validate(node, value); break;
        }

        _scalars.ValidateEnum(node, value);
        if (!_run.StructureOnly && node.Composition != SchemaComposition.None)
        {
            _compositions.Validate(node.Composition, value);
        }

        if (declares && node.Has(SchemaTraits.ObjectMeta))
        {
            ValidateMetadata(value);
        }
    }

    private void ValidateMetadata(JsonElement metadata)
    {
        if (_run.Level == 1)
        {
            new ObjectMetaValidator(_run).ValidateOwn(metadata);
            return;
        }

        // Metadata of an object within the object: its own name is a matter for whoever creates it from here.
        new ObjectMetaValidator(_run).ValidateEmbedded(metadata);
    }
}
