using System.Buffers;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DotAi.Kubernetes.Yaml;

/// <summary>
/// Writes the events of one YAML document as JSON. Anchored nodes and merged mappings are written apart and copied in, and what
/// they add is charged against <see cref="YamlLimits.MaxExpandedBytes"/>. Recursion is bounded by <see cref="YamlLimits.MaxDepth"/>.
/// </summary>
internal sealed class YamlConverter(Parser parser, YamlLimits limits)
{
    private readonly Dictionary<string, YamlAnchor> _anchors = new(StringComparer.Ordinal);
    private readonly KeySets _keySets = new();
    private int _expandedBytes;

    /// <summary>Writes the next document; the parser stands before its first node.</summary>
    public void WriteDocument(Utf8JsonWriter writer)
    {
        _anchors.Clear();
        WriteNode(writer, Next(), depth: 1);
    }

    /// <summary>Writes one node and answers with its height: 0 for a scalar, one more than the highest child for a collection.</summary>
    private int WriteNode(Utf8JsonWriter writer, ParsingEvent node, int depth) => node switch
    {
        AnchorAlias alias => WriteAlias(writer, alias, depth),
        NodeEvent { Anchor.IsEmpty: false } anchored => WriteAnchored(writer, anchored, depth),
        NodeEvent plain => WriteContent(writer, plain, depth),
        _ => throw Error(node, "a value was expected"),
    };

    private int WriteContent(Utf8JsonWriter writer, NodeEvent node, int depth)
    {
        switch (node)
        {
            case Scalar scalar:
                Guard(scalar);
                YamlScalars.Write(writer, scalar);
                return 0;
            case MappingStart:
                return WriteMapping(writer, node, depth);
            default:
                return WriteSequence(writer, node, depth);
        }
    }

    private int WriteSequence(Utf8JsonWriter writer, NodeEvent start, int depth)
    {
        GuardDepth(start, depth);
        var height = 0;
        writer.WriteStartArray();
        for (var item = Next(); item is not SequenceEnd; item = Next())
        {
            height = Math.Max(height, WriteNode(writer, item, depth + 1));
        }

        writer.WriteEndArray();
        return height + 1;
    }

    private int WriteMapping(Utf8JsonWriter writer, NodeEvent start, int depth)
    {
        GuardDepth(start, depth);
        var height = 0;
        var keys = _keySets.Rent();
        List<ReadOnlyMemory<byte>>? merged = null;
        writer.WriteStartObject();
        for (var key = Next(); key is not MappingEnd; key = Next())
        {
            if (key is Scalar scalar && YamlScalars.IsMergeKey(scalar))
            {
                height = Math.Max(height, ReadMerge(merged ??= [], scalar, depth));
                continue;
            }

            var name = NameOf(key);
            if (!keys.Add(name))
            {
                throw Error(key, $"the key '{name}' appears twice in one mapping");
            }

            writer.WritePropertyName(name);
            height = Math.Max(height, WriteNode(writer, Next(), depth + 1));
        }

        // Explicit keys win over merged ones wherever they stand (YAML merge key type), so merging waits for the end.
        merged?.ForEach(source => WriteMissing(writer, source, keys));
        writer.WriteEndObject();
        _keySets.Return(keys);
        return height + 1;
    }

    private int ReadMerge(List<ReadOnlyMemory<byte>> merged, Scalar key, int depth)
    {
        var (json, height) = Capture(Next(), depth);
        if (!JsonMerge.TryAddMappings(json, merged, limits.MaxDepth))
        {
            throw Error(key, "'<<' must name a mapping or a list of mappings");
        }

        return height - 1;
    }

    private void WriteMissing(Utf8JsonWriter writer, ReadOnlyMemory<byte> source, HashSet<string> keys)
    {
        foreach (var (name, value) in JsonMerge.Properties(source, limits.MaxDepth))
        {
            if (keys.Add(name))
            {
                writer.WritePropertyName(name);
                writer.WriteRawValue(value.Span, skipInputValidation: true);
            }
        }
    }

    private int WriteAnchored(Utf8JsonWriter writer, NodeEvent node, int depth)
    {
        var anchor = Capture(node, depth);
        _anchors[node.Anchor.Value] = anchor;
        writer.WriteRawValue(anchor.Json.Span, skipInputValidation: true);
        return anchor.Height;
    }

    private YamlAnchor Capture(ParsingEvent node, int depth)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, YamlReader.WriterOptions);
        var height = node is NodeEvent { Anchor.IsEmpty: false } content
            ? WriteContent(writer, content, depth)
            : WriteNode(writer, node, depth);
        writer.Flush();
        Charge(node, buffer.WrittenCount);
        return new YamlAnchor(buffer.WrittenMemory, height);
    }

    private int WriteAlias(Utf8JsonWriter writer, AnchorAlias alias, int depth)
    {
        var anchor = Find(alias);
        GuardDepth(alias, depth + anchor.Height - 1);
        Charge(alias, anchor.Json.Length);
        writer.WriteRawValue(anchor.Json.Span, skipInputValidation: true);
        return anchor.Height;
    }

    private string NameOf(ParsingEvent key)
    {
        switch (key)
        {
            case Scalar scalar:
                Guard(scalar);
                var name = YamlScalars.KeyOf(scalar);
                if (!scalar.Anchor.IsEmpty)
                {
                    Charge(scalar, name.Length);
                    _anchors[scalar.Anchor.Value] = new(JsonSerializer.SerializeToUtf8Bytes(name, JsonText.Default.String), Height: 0);
                }

                return name;
            case AnchorAlias alias when Find(alias) is { Height: 0 } anchor:
                return JsonMerge.KeyOf(anchor.Json) ?? throw Error(key, "a key must not be null");
            default:
                throw Error(key, "a key must be a scalar");
        }
    }

    private YamlAnchor Find(AnchorAlias alias) => _anchors.TryGetValue(alias.Value.Value, out var anchor)
        ? anchor
        : throw Error(alias, $"the alias '*{alias.Value.Value}' names no anchor before it, or a node that contains it");

    private void Charge(ParsingEvent at, int bytes)
    {
        _expandedBytes += bytes;
        if (_expandedBytes > limits.MaxExpandedBytes || _expandedBytes < 0)
        {
            throw Error(at, $"anchors and aliases expand to more than {limits.MaxExpandedBytes} bytes");
        }
    }

    private void Guard(Scalar scalar)
    {
        if (scalar.Value.Length > limits.MaxScalarLength)
        {
            throw Error(scalar, $"a scalar is longer than {limits.MaxScalarLength} characters");
        }
    }

    private void GuardDepth(ParsingEvent at, int depth)
    {
        if (depth > limits.MaxDepth)
        {
            throw Error(at, $"nested more than {limits.MaxDepth} levels deep");
        }
    }

    private ParsingEvent Next() => parser.MoveNext() ? parser.Current! : throw new YamlFormatException("the text ends too early", 0, 0);

    private static YamlFormatException Error(ParsingEvent at, string message) => new(message, at.Start.Line, at.Start.Column);
}
