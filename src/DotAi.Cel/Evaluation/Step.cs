namespace DotAi.Cel.Evaluation;

/// <summary>One compiled node of an expression.</summary>
internal delegate CelValue Step(CelContext context);
