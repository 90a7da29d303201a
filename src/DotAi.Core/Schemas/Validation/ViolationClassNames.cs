namespace DotAi.Schemas.Validation;

/// <summary>The names of violation classes as callers see them.</summary>
public static class ViolationClassNames
{
    /// <summary>The name in kebab case, for example <c>unknown-field</c>.</summary>
    public static string Code(this ViolationClass violationClass) => violationClass switch
    {
        ViolationClass.UnknownField => "unknown-field",
        ViolationClass.WrongType => "wrong-type",
        ViolationClass.MissingRequired => "missing-required",
        ViolationClass.EnumViolation => "enum-violation",
        ViolationClass.OutOfRange => "out-of-range",
        ViolationClass.Pattern => "pattern",
        ViolationClass.InvalidName => "invalid-name",
        ViolationClass.Duplicate => "duplicate",
        ViolationClass.Combination => "combination",
        ViolationClass.KindMismatch => "kind-mismatch",
        _ => throw new ArgumentOutOfRangeException(nameof(violationClass), violationClass, "unknown class"),
    };
}
