namespace DotAi.Cel.Syntax;

/// <summary>
/// The syntax tree, with macros expanded into nodes of their own. Depth is bounded by the parser, so later passes may recurse.
/// </summary>
internal abstract class Expr(int position, int depth)
{
    /// <summary>Index into the checker's tables; unique within one tree.</summary>
    internal int Id { get; set; } = -1;

    internal int Position { get; } = position;

    internal int Depth { get; } = depth;

    internal static int Deepest(params ReadOnlySpan<Expr?> children)
    {
        var deepest = 0;
        foreach (var child in children)
        {
            deepest = Math.Max(deepest, child?.Depth ?? 0);
        }

        return deepest;
    }

    internal sealed class Invalid(int position) : Expr(position, 1);

    internal sealed class Literal(int position, CelValue value) : Expr(position, 1)
    {
        internal CelValue Value => value;
    }

    /// <summary>A name; one that starts with a dot is looked up from the root.</summary>
    internal sealed class Name(int position, string text) : Expr(position, 1)
    {
        internal string Text => text;
    }

    internal sealed class Select(int position, Expr operand, string name, bool optional = false, bool testOnly = false)
        : Expr(position, operand.Depth + 1)
    {
        internal Expr Operand => operand;
        internal string Field => name;
        internal bool Optional => optional;
        internal bool TestOnly => testOnly;
    }

    internal sealed class Index(int position, Expr operand, Expr key, bool optional) : Expr(position, 1 + Deepest(operand, key))
    {
        internal Expr Operand => operand;
        internal Expr Key => key;
        internal bool Optional => optional;
    }

    internal sealed class Call(int position, string function, Expr? target, params Expr[] arguments)
        : Expr(position, 1 + Math.Max(target?.Depth ?? 0, Deepest(arguments)))
    {
        internal string Function => function;
        internal Expr? Target => target;
        internal Expr[] Arguments => arguments;
    }

    /// <summary>A chain of one logical operator, which does not nest however long it is.</summary>
    internal sealed class Logical(int position, bool isAnd, Expr[] terms) : Expr(position, 1 + Deepest(terms))
    {
        internal bool IsAnd => isAnd;
        internal Expr[] Terms => terms;
    }

    internal sealed class Conditional(int position, Expr condition, Expr whenTrue, Expr whenFalse)
        : Expr(position, 1 + Deepest(condition, whenTrue, whenFalse))
    {
        internal Expr Condition => condition;
        internal Expr WhenTrue => whenTrue;
        internal Expr WhenFalse => whenFalse;
    }

    internal sealed class ListOf(int position, Expr[] elements, bool[] optional) : Expr(position, 1 + Deepest(elements))
    {
        internal Expr[] Elements => elements;
        internal bool[] Optional => optional;
    }

    internal sealed class MapOf(int position, MapEntry[] entries) : Expr(position, 1 + DepthOf(entries))
    {
        internal MapEntry[] Entries => entries;
    }

    /// <summary>Construction of a message; parsed whole so that the checker can say that the type is not known.</summary>
    internal sealed class Message(int position, string type, MapEntry[] fields) : Expr(position, 1 + DepthOf(fields))
    {
        internal string Type => type;
        internal MapEntry[] Fields => fields;
    }

    /// <summary>A macro over the elements or entries of its range, with one iteration variable or two.</summary>
    internal sealed class Comprehension(int position, ComprehensionKind kind, Expr range, string first, string? second, Expr? filter, Expr? result)
        : Expr(position, 1 + Deepest(range, filter, result))
    {
        internal ComprehensionKind Kind => kind;
        internal Expr Range => range;
        internal string First => first;
        internal string? Second => second;
        internal Expr? Filter => filter;
        internal Expr? Result => result;
    }

    internal sealed class Bind(int position, string variable, Expr value, Expr body) : Expr(position, 1 + Deepest(value, body))
    {
        internal string Variable => variable;
        internal Expr Value => value;
        internal Expr Body => body;
    }

    /// <summary><c>optMap</c>, and <c>optFlatMap</c>, whose body is an optional itself.</summary>
    internal sealed class OptionalMap(int position, Expr target, string variable, Expr body, bool flat) : Expr(position, 1 + Deepest(target, body))
    {
        internal Expr Target => target;
        internal string Variable => variable;
        internal Expr Body => body;
        internal bool Flat => flat;
    }

    private static int DepthOf(MapEntry[] entries)
    {
        var deepest = 0;
        foreach (var entry in entries)
        {
            deepest = Math.Max(deepest, Deepest(entry.Key, entry.Value));
        }

        return deepest;
    }
}
