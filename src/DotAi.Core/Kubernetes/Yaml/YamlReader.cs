using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DotAi.Kubernetes.Yaml;

/// <summary>
/// Reads YAML or JSON text, one document or many, as kubectl would and hands it on as JSON. Scalars are resolved as described at
/// <see cref="YamlPlainScalars"/>; unlike kubectl, a key given twice is an error instead of a silent choice.
/// </summary>
public static class YamlReader
{
    internal static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
        MaxDepth = 0,
    };

    /// <summary>Reads text that a caller sent.</summary>
    /// <exception cref="YamlFormatException">The text is not YAML, or exceeds a limit.</exception>
    public static IReadOnlyList<JsonElement> ReadAll(string text, YamlLimits limits)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(Encoding.UTF8.GetBytes(text), limits).ToElements();
    }

    /// <summary>Reads UTF-8 text (or UTF-16 with a byte order mark).</summary>
    /// <exception cref="YamlFormatException">The text is not YAML, or exceeds a limit.</exception>
    public static JsonDocuments Read(ReadOnlyMemory<byte> text, YamlLimits limits) => Read(text, limits, new ArrayBufferWriter<byte>());

    /// <summary>As <see cref="Read(ReadOnlyMemory{byte}, YamlLimits)"/>, writing into a buffer that the caller clears and uses again.</summary>
    internal static JsonDocuments Read(ReadOnlyMemory<byte> text, YamlLimits limits, ArrayBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var utf8 = SourceText.ToUtf8(text);
        return SourceText.LooksLikeJson(utf8.Span) ? ReadJson(utf8, limits, output) : ReadYaml(utf8, limits, output);
    }

    private static JsonDocuments ReadJson(ReadOnlyMemory<byte> utf8, YamlLimits limits, ArrayBufferWriter<byte> output)
    {
        try
        {
            return JsonStream.TryRead(utf8.Span, limits) is { } documents ? new JsonDocuments(utf8, documents) : ReadYaml(utf8, limits, output);
        }
        catch (YamlFormatException notJson)
        {
            // What began as JSON may still be a YAML mapping in braces; when it is neither, the first complaint is the better one.
            try
            {
                return ReadYaml(utf8, limits, output);
            }
            catch (YamlFormatException)
            {
                throw notJson;
            }
        }
    }

    private static JsonDocuments ReadYaml(ReadOnlyMemory<byte> utf8, YamlLimits limits, ArrayBufferWriter<byte> output)
    {
        using var text = new StreamReader(SourceText.Open(utf8), Encoding.UTF8);
        try
        {
            var documents = Convert(new Parser(text), limits, output);
            return new JsonDocuments(output.WrittenMemory, documents);
        }
        catch (YamlException exception)
        {
            throw new YamlFormatException(exception.Message, exception.Start.Line, exception.Start.Column, exception);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or IndexOutOfRangeException or OverflowException)
        {
            throw new YamlFormatException("the text is not YAML", 0, 0, exception);
        }
    }

    private static List<JsonRange> Convert(Parser parser, YamlLimits limits, ArrayBufferWriter<byte> output)
    {
        var documents = new List<JsonRange>();
        var converter = new YamlConverter(parser, limits);
        using var writer = new Utf8JsonWriter(output, WriterOptions);
        while (parser.MoveNext())
        {
            if (parser.Current is not DocumentStart)
            {
                continue;
            }

            var start = output.WrittenCount;
            converter.WriteDocument(writer);
            writer.Flush();
            writer.Reset();
            AddUnlessNull(documents, new JsonRange(start, output.WrittenCount - start), output);
            if (documents.Count > limits.MaxDocuments)
            {
                throw new YamlFormatException($"more than {limits.MaxDocuments} documents", 0, 0);
            }
        }

        return documents;
    }

    private static void AddUnlessNull(List<JsonRange> documents, JsonRange range, ArrayBufferWriter<byte> output)
    {
        if (!output.WrittenSpan.Slice(range.Offset, range.Length).SequenceEqual("null"u8))
        {
            documents.Add(range);
        }
    }
}
