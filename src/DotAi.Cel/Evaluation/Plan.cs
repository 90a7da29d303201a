namespace DotAi.Cel.Evaluation;

/// <summary>An expression ready to run.</summary>
/// <param name="Root">Computes its value.</param>
/// <param name="Variables">The variables it uses, by slot.</param>
/// <param name="Locals">Slots for the variables of macros, shared by macros that are not nested in each other.</param>
internal sealed record Plan(Step Root, IReadOnlyList<string> Variables, int Locals);
