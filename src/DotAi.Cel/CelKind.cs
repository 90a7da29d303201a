namespace DotAi.Cel;

/// <summary>What a <see cref="CelValue"/> holds when an expression runs.</summary>
public enum CelKind : byte
{
    Null,
    Bool,
    Int,
    UInt,
    Double,
    String,
    Bytes,
    List,
    Map,
    Timestamp,
    Duration,
    Type,
    Optional,
    /// <summary>A value of a library's own type, such as a quantity; see <see cref="CelOpaque"/>.</summary>
    Opaque,
    Error,
}
