namespace DotAi.Cel.Evaluation;

/// <summary>Ends an evaluation that has used up its cost; no operator may absorb it, so it is no error value.</summary>
#pragma warning disable CA1032, CA1064, MA0025 // Never leaves CelProgram, so it needs no further constructors.
internal sealed class CostExceededException : Exception;
#pragma warning restore CA1032, CA1064, MA0025
