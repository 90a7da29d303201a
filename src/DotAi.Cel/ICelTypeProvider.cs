namespace DotAi.Cel;

/// <summary>Knows the fields of object types, typically from a schema. A field it does not know is a compile error.</summary>
public interface ICelTypeProvider
{
    /// <summary>
    /// The type of a field of an object type, <see cref="CelType.Dyn"/> where the schema leaves it open, or null when the
    /// type has no such field. Names must be stable; the provider is asked on several threads.
    /// </summary>
    CelType? FindField(string objectType, string field);

    /// <summary>The fields of an object type, used to suggest a correction; empty when the type is unknown.</summary>
    IReadOnlyCollection<string> FieldsOf(string objectType);
}
