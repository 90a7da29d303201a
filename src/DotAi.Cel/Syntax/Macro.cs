namespace DotAi.Cel.Syntax;

/// <summary>A call the parser replaces by other syntax.</summary>
/// <param name="Name">Function name.</param>
/// <param name="Arity">Number of arguments, or -1 for any.</param>
/// <param name="HasReceiver">Whether it is called on something.</param>
/// <param name="Expand">The replacement, or null where this call is no use of the macro.</param>
internal sealed record Macro(string Name, int Arity, bool HasReceiver, MacroExpansion Expand);
