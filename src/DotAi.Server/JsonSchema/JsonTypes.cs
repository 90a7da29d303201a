namespace DotAi.Server.JsonSchema;

/// <summary>The types of JSON Schema as a set; <see cref="Integer"/> is a number without a fraction.</summary>
[Flags]
internal enum JsonTypes
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Object = 4,
    Array = 8,
    Number = 16,
    Integer = 32,
    String = 64,
}
