using System.Runtime.InteropServices;

namespace DotAi.Schemas.Validation;

/// <summary>The state of one validation: where it is, what it has found, and how much it may still do.</summary>
internal sealed class ValidationRun(ResourceSchema schema, ValidationOptions options)
{
    private readonly List<FieldSegment> _path = [];
    private readonly Lazy<FieldSuggestions> _suggestions = new(() => new FieldSuggestions(schema.Root));
    private List<SchemaViolation> _violations = [];
    private int _steps;
    private int _depth;

    public ValidationOptions Options => options;

    public ResourceSchema Schema => schema;

    public IReadOnlyList<SchemaViolation> Violations => _violations;

    /// <summary>What was not looked at; null while no limit was reached.</summary>
    public string? Note { get; private set; }

    /// <summary>
    /// True inside <c>status</c>, which the API server does not take from the one who creates an object: only unknown fields and
    /// wrong types matter there.
    /// </summary>
    public bool StructureOnly { get; set; }

    public int Level => _path.Count;

    public FieldSuggestions Suggestions => _suggestions.Value;

    public ReadOnlySpan<FieldSegment> Path => CollectionsMarshal.AsSpan(_path);

    public void Report(ViolationClass violationClass, string message, string? nearMiss = null)
    {
        if (StructureOnly && violationClass is not (ViolationClass.UnknownField or ViolationClass.WrongType))
        {
            return;
        }

        if (_violations.Count >= options.MaxViolations)
        {
            Note ??= $"Only the first {options.MaxViolations} mistakes are listed.";
            return;
        }

        _violations.Add(new SchemaViolation(FieldPath.Render(Path), violationClass, message, nearMiss));
    }

    public void ReportAt(FieldSegment segment, ViolationClass violationClass, string message, string? nearMiss = null) =>
        At(segment, () => Report(violationClass, message, nearMiss));

    public void Repeat(SchemaViolation violation)
    {
        if (_violations.Count < options.MaxViolations && !_violations.Contains(violation))
        {
            _violations.Add(violation);
        }
    }

    public void At(FieldSegment segment, Action validate)
    {
        _path.Add(segment);
        validate();
        _path.RemoveAt(_path.Count - 1);
    }

    /// <summary>Runs a check whose findings count only if the caller repeats them.</summary>
    public IReadOnlyList<SchemaViolation> Probe(Action validate)
    {
        var outer = _violations;
        var found = new List<SchemaViolation>();
        _violations = found;
        try
        {
            validate();
        }
        finally
        {
            _violations = outer;
        }

        return found;
    }

    /// <summary>Takes one step deeper; false when a limit is reached and the value must be left alone.</summary>
    public bool TryEnter()
    {
        if (_violations.Count >= options.MaxViolations && Note is not null)
        {
            return false;
        }

        if (_depth >= options.MaxDepth || ++_steps > options.MaxSteps)
        {
            Note ??= _depth >= options.MaxDepth
                ? $"Fields below level {options.MaxDepth} were not validated ({FieldPath.Render(Path)})."
                : "The object is too large to be validated completely.";
            return false;
        }

        _depth++;
        return true;
    }

    public void Leave() => _depth--;
}
