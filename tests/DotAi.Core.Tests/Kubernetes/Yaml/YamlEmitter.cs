using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DotAi.Core.Tests.Kubernetes.Yaml;

/// <summary>Writes JSON values as YAML in randomly chosen styles: block or flow, plain, single-quoted, double-quoted or literal scalars.</summary>
internal sealed class YamlEmitter(Random random)
{
    private const string Safe = "abcdefghijklmnopqrstuvwxyz";

    public string Emit(JsonNode? value) => Block(value, indent: 0).TrimStart('\n') + "\n";

    private string Block(JsonNode? value, int indent) => value switch
    {
        JsonObject { Count: > 0 } mapping when random.Next(4) > 0 => string.Concat(mapping.Select(field =>
            $"\n{Spaces(indent)}{Scalar(field.Key)}:{Below(field.Value, indent)}")),
        JsonArray { Count: > 0 } items when random.Next(4) > 0 => string.Concat(items.Select(item => $"\n{Spaces(indent)}-{Below(item, indent)}")),
        _ => Flow(value, indent),
    };

    private string Below(JsonNode? value, int indent)
    {
        if (value is JsonValue && AsText(value) is { } text && IsLiteral(text) && random.Next(2) == 0)
        {
            return $" |-\n{Spaces(indent + 2)}{text.Replace("\n", "\n" + Spaces(indent + 2), StringComparison.Ordinal)}";
        }

        var block = Block(value, indent + 2);
        return block.StartsWith('\n') ? (random.Next(5) == 0 ? " # comment" : "") + block : " " + block;
    }

    private string Flow(JsonNode? value, int indent) => value switch
    {
        null => random.Next(2) == 0 ? "null" : "~",
        JsonObject mapping => "{" + string.Join(", ", mapping.Select(field => $"{Scalar(field.Key)}: {Flow(field.Value, indent)}")) + "}",
        JsonArray items => "[" + string.Join(", ", items.Select(item => Flow(item, indent))) + "]",
        _ when AsText(value) is { } text => Scalar(text),
        _ => value.ToJsonString(),
    };

    private string Scalar(string text) => random.Next(3) switch
    {
        0 when text.Length > 1 && text.All(Safe.Contains) && text is not ("yes" or "no" or "on" or "off" or "null" or "true") => text,
        1 when text.All(character => character is >= ' ' and < '\u007f') => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'",
        _ => DoubleQuoted(text),
    };

    private static string DoubleQuoted(string text)
    {
        var result = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append(rune.Value switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                >= ' ' and < 0x7f => rune.ToString(),
                <= 0xff => string.Create(CultureInfo.InvariantCulture, $"\\x{rune.Value:x2}"),
                <= 0xffff => string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
                _ => string.Create(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}"),
            });
        }

        return result.Append('"').ToString();
    }

    private static bool IsLiteral(string text) =>
        text.Length > 0 && text.All(character => character is '\n' or (>= ' ' and < '\u007f')) && text[0] is not (' ' or '\n') && text[^1] != '\n';

    private static string? AsText(JsonNode value) => value.GetValueKind() is JsonValueKind.String ? value.GetValue<string>() : null;

    private static string Spaces(int count) => new(' ', count);
}
