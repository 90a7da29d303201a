namespace DotAi.Cel;

/// <summary>Which of two behaviours to follow where the reference implementation differs from the specification.</summary>
internal enum CelDialect : byte
{
    Specification,
    Kubernetes,
}
