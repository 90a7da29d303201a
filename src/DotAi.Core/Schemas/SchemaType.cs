namespace DotAi.Schemas;

/// <summary>The JSON type a schema asks for.</summary>
public enum SchemaType : byte
{
    /// <summary>No type is given: any value, or what <see cref="SchemaTraits"/> and compositions allow.</summary>
    Any,
    Object,
    Array,
    String,
    Integer,
    Number,
    Boolean,
}
