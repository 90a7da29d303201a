using DotAi.Cel.Libraries;
using DotAi.Cel.Syntax;

namespace DotAi.Cel;

/// <summary>Functions, macros and names that an environment can take in together.</summary>
public sealed class CelLibrary
{
    /// <summary>A library of a caller's own functions.</summary>
    public CelLibrary(string name, params IEnumerable<CelFunction> functions)
        : this(name, functions, [])
    {
    }

    internal CelLibrary(string name, IEnumerable<CelFunction> functions, IEnumerable<Macro> macros, params IEnumerable<(string, CelValue)> names)
    {
        Name = name;
        Functions = [.. functions];
        Macros = [.. macros];
        Names = [.. names];
    }

    public string Name { get; }

    /// <summary>Operators, conversions, sizes, text tests and time, with the macros of the language.</summary>
    public static CelLibrary Standard { get; } = StandardLibrary.Create();

    /// <summary>optional.of, orValue, optMap and the rest that goes with <c>?.</c> and <c>[?]</c>.</summary>
    public static CelLibrary Optionals { get; } = OptionalLibrary.Create();

    /// <summary><c>cel.bind</c>.</summary>
    public static CelLibrary Bindings { get; } = new("bindings", [], BindingMacros.Bind);

    /// <summary><c>cel.block</c>, which optimisers write.</summary>
    public static CelLibrary Blocks { get; } = new("blocks", [], BindingMacros.Block);

    /// <summary>all, exists, existsOne, transformList, transformMap, transformMapEntry with two variables.</summary>
    public static CelLibrary TwoVariableComprehensions { get; } = new("two-variable comprehensions", [], TwoVariableMacros.All);

    /// <summary>charAt, indexOf, split, join, replace, format, strings.quote and so on.</summary>
    public static CelLibrary Strings { get; } = StringLibrary.Create();

    /// <summary>slice, flatten, sort, sortBy, distinct, reverse, lists.range, first, last.</summary>
    public static CelLibrary Lists { get; } = ListLibrary.Create();

    /// <summary>sets.contains, sets.equivalent, sets.intersects.</summary>
    public static CelLibrary Sets { get; } = SetLibrary.Create();

    /// <summary>math.greatest, math.least, rounding, bits.</summary>
    public static CelLibrary Math { get; } = MathLibrary.Create();

    /// <summary>base64.encode and base64.decode.</summary>
    public static CelLibrary Encoders { get; } = EncoderLibrary.Create();

    internal IReadOnlyList<CelFunction> Functions { get; }

    internal IReadOnlyList<Macro> Macros { get; }

    internal IReadOnlyList<(string Name, CelValue Value)> Names { get; }
}
