using System.Buffers;
using System.Text.Json;

namespace DotAi.Schemas.Validation;

/// <summary>
/// Does to a custom resource what the API server does before it validates one (k8s.io/apiextensions-apiserver
/// schema/defaulting): fills in defaults, and drops nulls where null is not a value. Unknown fields stay.
/// </summary>
internal sealed class Defaulting : IDisposable
{
    /// <summary>Defaults inside long lists multiply; no honest object comes near this.</summary>
    private const int MaxOutputBytes = 32 * 1024 * 1024;

    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly Utf8JsonWriter _writer;
    private readonly int _maxDepth;

    private Defaulting(int maxDepth)
    {
        // Below the depth that is validated, values are copied as they are.
        _maxDepth = maxDepth;
        _writer = new Utf8JsonWriter(_output, new JsonWriterOptions { MaxDepth = int.MaxValue, SkipValidation = true });
    }

    public static JsonElement Apply(SchemaNode root, JsonElement value, int maxDepth)
    {
        using var defaulting = new Defaulting(maxDepth);
        defaulting.Write(root, value, depth: 0);
        defaulting._writer.Flush();
        using var document = JsonDocument.Parse(defaulting._output.WrittenMemory, new JsonDocumentOptions { MaxDepth = int.MaxValue });
        return document.RootElement.Clone();
    }

    public void Dispose() => _writer.Dispose();

    private void Write(SchemaNode? node, JsonElement value, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when node is not null && depth < _maxDepth:
                WriteObject(node, value, depth);
                break;
            case JsonValueKind.Array when node?.Items is { } items && depth < _maxDepth:
                _writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(items, item, depth + 1);
                }

                _writer.WriteEndArray();
                break;
            default:
                value.WriteTo(_writer);
                break;
        }
    }

    private void WriteObject(SchemaNode node, JsonElement value, int depth)
    {
        _writer.WriteStartObject();
        foreach (var field in value.EnumerateObject())
        {
            var schema = node.FindProperty(field.Name) ?? node.AdditionalProperties;
            if (schema is not null && ValueValidator.IsAbsent(schema, field.Value))
            {
                continue;
            }

            _writer.WritePropertyName(field.Name);
            Write(schema, field.Value, depth + 1);
        }

        foreach (var (name, schema) in node.Properties)
        {
            if (schema.Default is { } fill && IsMissing(value, name, schema) && _writer.BytesCommitted + _writer.BytesPending < MaxOutputBytes)
            {
                _writer.WritePropertyName(name);
                Write(schema, fill.ToElement(), depth + 1);
            }
        }

        _writer.WriteEndObject();
    }

    private static bool IsMissing(JsonElement value, string name, SchemaNode schema) =>
        !value.TryGetProperty(name, out var given) || ValueValidator.IsAbsent(schema, given);
}
