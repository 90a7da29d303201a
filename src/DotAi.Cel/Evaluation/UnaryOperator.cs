namespace DotAi.Cel.Evaluation;

/// <summary>An operator on a value that is not an error.</summary>
internal delegate CelValue UnaryOperator(in CelValue operand);
