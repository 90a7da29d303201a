using System.Text.Json;

namespace DotAi.Cel;

/// <summary>Variables by name. Not to be changed while an evaluation reads it.</summary>
public sealed class CelBindings : ICelActivation
{
    private readonly Dictionary<string, CelValue> _values = new(StringComparer.Ordinal);

    public CelValue this[string name]
    {
        get => _values[name];
        set => _values[name] = value;
    }

    /// <summary>Binds a variable and returns the same bindings.</summary>
    public CelBindings With(string name, CelValue value)
    {
        _values[name] = value;
        return this;
    }

    /// <summary>Binds a variable to a view of a JSON value, whose document must outlive the evaluation.</summary>
    public CelBindings With(string name, JsonElement value) => With(name, CelValue.Of(value));

    public bool TryResolve(string name, out CelValue value) => _values.TryGetValue(name, out value);
}
