namespace DotAi.Schemas;

/// <summary>A schema document that cannot be read: not JSON, or a keyword with a value of the wrong type.</summary>
public sealed class SchemaFormatException(string pointer, string problem, Exception? inner = null)
    : Exception(pointer.Length == 0 ? $"The schema cannot be read: {problem}" : $"The schema cannot be read at {pointer}: {problem}", inner)
{
    /// <summary>Where, as slash-separated names from the root of the document.</summary>
    public string Pointer { get; } = pointer;
}
