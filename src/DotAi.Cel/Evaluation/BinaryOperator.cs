namespace DotAi.Cel.Evaluation;

/// <summary>An operator on two values that are not errors.</summary>
internal delegate CelValue BinaryOperator(CelContext context, in CelValue left, in CelValue right);
