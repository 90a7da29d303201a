using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DotAi.Capabilities.Glossary;

/// <summary>
/// Reads the first document of a YAML text into nodes with lines. Depth and size are bounded; aliases and keys that are not plain
/// text are refused, because a glossary has no use for them.
/// </summary>
internal sealed class GlossaryTreeReader
{
    private readonly Parser _parser;
    private int _nodes;

    private GlossaryTreeReader(string text) => _parser = new Parser(new StringReader(text));

    /// <exception cref="GlossaryFormatException">The text is not YAML of the supported kind.</exception>
    public static GlossaryNode? Read(string text)
    {
        var reader = new GlossaryTreeReader(text);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException exception)
        {
            throw new GlossaryFormatException((int)exception.Start.Line, $"This is not valid YAML: {exception.Message}", exception);
        }
        catch (InvalidOperationException exception)
        {
            // What YamlDotNet's scanner throws for some damaged flow collections.
            throw new GlossaryFormatException((int)(reader._parser.Current?.End.Line ?? 0), "This is not valid YAML.", exception);
        }
    }

    private GlossaryNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
            return null;

        return ReadNode(depth: 0);
    }

    private GlossaryNode ReadNode(int depth)
    {
        var line = (int)(_parser.Current?.Start.Line ?? 0);
        if (depth > GlossaryLimits.MaxDepth || ++_nodes > GlossaryLimits.MaxNodes)
            throw new GlossaryFormatException(line, "The file nests too deeply or holds too many values; split it.");

        return _parser.Current switch
        {
            Scalar => ReadText(line),
            SequenceStart => ReadList(line, depth),
            MappingStart => ReadMap(line, depth),
            _ => throw new GlossaryFormatException(line, "Anchors and aliases are not supported here; write the text itself."),
        };
    }

    private GlossaryNode.Text ReadText(int line)
    {
        var scalar = _parser.Consume<Scalar>();
        return new(line, scalar.Value, scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted);
    }

    private GlossaryNode.List ReadList(int line, int depth)
    {
        _parser.Consume<SequenceStart>();
        var items = new List<GlossaryNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(ReadNode(depth + 1));

        return new(line, items);
    }

    private GlossaryNode.Map ReadMap(int line, int depth)
    {
        _parser.Consume<MappingStart>();
        var members = new List<KeyValuePair<GlossaryNode.Text, GlossaryNode>>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadNode(depth + 1) is not GlossaryNode.Text key)
                throw new GlossaryFormatException(line, "A key must be plain text.");

            members.Add(new(key, ReadNode(depth + 1)));
        }

        return new(line, members);
    }
}
