namespace DotAi.Server.JsonSchema;

/// <summary>A schema is malformed or uses what is not supported; a defect of the program that brings it, not of its callers.</summary>
internal sealed class SchemaException(string message, Exception? inner = null) : Exception(message, inner);
