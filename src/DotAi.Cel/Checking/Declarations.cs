using DotAi.Cel.Syntax;

namespace DotAi.Cel.Checking;

/// <summary>Everything an environment declares, indexed for the checker and planner. Immutable once built.</summary>
internal sealed class Declarations
{
    private readonly Dictionary<string, FunctionGroup> _functions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CelValue> _names = new(StringComparer.Ordinal);

    internal Declarations(IEnumerable<CelLibrary> libraries)
    {
        var macros = new List<Macro>();
        foreach (var library in libraries)
        {
            macros.AddRange(library.Macros);
            foreach (var (name, value) in library.Names)
            {
                _names[name] = value;
            }

            foreach (var overload in library.Functions)
            {
                if (!_functions.TryGetValue(overload.Name, out var group))
                {
                    _functions[overload.Name] = group = new FunctionGroup(overload.Name);
                }

                group.Add(overload);
            }
        }

        Macros = new MacroSet(macros);
    }

    internal MacroSet Macros { get; }

    internal IEnumerable<string> FunctionNames => _functions.Keys;

    internal FunctionGroup? FindFunction(string name) => _functions.GetValueOrDefault(name);

    internal bool TryGetName(string name, out CelValue value) => _names.TryGetValue(name, out value);
}
