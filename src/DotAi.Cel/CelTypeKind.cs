namespace DotAi.Cel;

/// <summary>The kinds of <see cref="CelType"/> the checker distinguishes.</summary>
public enum CelTypeKind : byte
{
    /// <summary>Known only when the expression runs; agrees with every type.</summary>
    Dyn,
    /// <summary>The type of an expression that already has an issue.</summary>
    Error,
    Null,
    Bool,
    Int,
    UInt,
    Double,
    String,
    Bytes,
    Timestamp,
    Duration,
    List,
    Map,
    /// <summary>The type of a type.</summary>
    Type,
    /// <summary>A library's own type, optionals among them.</summary>
    Opaque,
    /// <summary>A type whose fields an <see cref="ICelTypeProvider"/> knows; a map when it runs.</summary>
    Object,
    /// <summary>A primitive or null.</summary>
    Wrapper,
    /// <summary>A type variable of a generic function.</summary>
    Parameter,
}
