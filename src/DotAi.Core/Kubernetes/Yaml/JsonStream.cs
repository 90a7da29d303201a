using System.Text.Json;

namespace DotAi.Kubernetes.Yaml;

/// <summary>Checks text that is JSON already: one value or several after each other, no key twice, depth bounded.</summary>
internal static class JsonStream
{
    /// <summary>The values; null when not even the first token after the opening bracket is one of JSON.</summary>
    /// <exception cref="YamlFormatException">The text begins as JSON and goes wrong later.</exception>
    public static List<JsonRange>? TryRead(ReadOnlySpan<byte> text, YamlLimits limits)
    {
        var options = new JsonReaderOptions { MaxDepth = limits.MaxDepth, AllowMultipleValues = true };
        var reader = new Utf8JsonReader(text, options);
        try
        {
            return Split(ref reader, text, limits);
        }
        catch (JsonException) when (reader.BytesConsumed <= text.IndexOfAny((byte)'{', (byte)'[') + 1)
        {
            return null;
        }
        catch (JsonException exception)
        {
            var (line, column) = ((exception.LineNumber ?? -1) + 1, (exception.BytePositionInLine ?? 0) + 1);
            throw new YamlFormatException(Sentence(exception.Message), line, column, exception);
        }
        catch (InvalidOperationException)
        {
            // An escape such as \ud800 alone names half a character; whoever reads the text later would trip over it.
            throw SourceText.At(text, (int)reader.TokenStartIndex, "the text holds half of a surrogate pair");
        }
    }

    private static List<JsonRange> Split(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, YamlLimits limits)
    {
        var documents = new List<JsonRange>();
        var keySets = new KeySets();
        var open = new Stack<HashSet<string>>();
        var start = 0;
        while (reader.Read())
        {
            start = reader.CurrentDepth == 0 && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray) ? (int)reader.TokenStartIndex : start;
            GuardText(ref reader, text, limits);
            Check(ref reader, text, open, keySets);
            if (reader.CurrentDepth == 0 && reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.Null))
            {
                documents.Add(new JsonRange(start, (int)reader.BytesConsumed - start));
                GuardCount(documents.Count, limits);
            }
        }

        return documents;
    }

    private static void Check(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, Stack<HashSet<string>> open, KeySets keySets)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                open.Push(keySets.Rent());
                break;
            case JsonTokenType.EndObject:
                keySets.Return(open.Pop());
                break;
            case JsonTokenType.PropertyName when reader.GetString() is { } name && !open.Peek().Add(name):
                throw SourceText.At(text, (int)reader.TokenStartIndex, $"the key '{name}' appears twice in one object");
        }
    }

    private static void GuardText(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, YamlLimits limits)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            return;
        }

        if (reader.ValueSpan.Length > limits.MaxScalarLength)
        {
            throw SourceText.At(text, (int)reader.TokenStartIndex, $"a scalar is longer than {limits.MaxScalarLength} characters");
        }

        if (reader.ValueIsEscaped)
        {
            _ = reader.GetString();
        }
    }

    private static void GuardCount(int count, YamlLimits limits)
    {
        if (count > limits.MaxDocuments)
        {
            throw new YamlFormatException($"more than {limits.MaxDocuments} documents", 0, 0);
        }
    }

    /// <summary>The reader appends the place in words of its own; the exception carries it as numbers.</summary>
    private static string Sentence(string message) => message.Split(" LineNumber:", 2)[0];
}
