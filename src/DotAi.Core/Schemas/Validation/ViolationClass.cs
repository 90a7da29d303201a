namespace DotAi.Schemas.Validation;

/// <summary>What kind of mistake a <see cref="SchemaViolation"/> is.</summary>
public enum ViolationClass
{
    /// <summary>The kind has no such field.</summary>
    UnknownField,
    WrongType,
    MissingRequired,

    /// <summary>Not one of the allowed values.</summary>
    EnumViolation,

    /// <summary>A number, length or count outside its limits.</summary>
    OutOfRange,

    /// <summary>Text that does not have the asked form: regular expression, format, quantity.</summary>
    Pattern,

    /// <summary>A name, namespace, label or annotation that Kubernetes does not allow.</summary>
    InvalidName,

    /// <summary>An item of a set, or a key of a list, twice.</summary>
    Duplicate,

    /// <summary>Fields that may not be used together, or of which one is needed.</summary>
    Combination,

    /// <summary>apiVersion or kind is not that of the schema.</summary>
    KindMismatch,
}
