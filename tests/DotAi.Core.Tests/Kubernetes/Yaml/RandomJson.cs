using System.Text.Json.Nodes;

namespace DotAi.Core.Tests.Kubernetes.Yaml;

/// <summary>Makes random JSON values full of the texts and numbers that YAML is known to trip over.</summary>
internal sealed class RandomJson(Random random)
{
    private static readonly string[] Texts =
    [
        "", " ", "a", "yes", "no", "on", "off", "y", "null", "~", "true", "1", "010", "1e3", ".inf", "2001-01-01", "- a", "a: b", "a #b", "# c", "'",
        "\"", "\\", "line\nbreak", "tab\there", "trailing ", " leading", "<<", "*alias", "&anchor", "!tag", "%percent", "@at", "`tick", "[x]", "{x}",
        "---", "...", "é", "日本", "🚀", "\u0085", "\u2028", "\u007f", "a\r\nb", "|", ">", "?", ": ", "key with spaces", "\uFEFF", "\b\f",
    ];

    private static readonly long[] Integers = [0, 1, -1, 7, 8, 64, 8080, 65535, int.MaxValue, int.MinValue, long.MaxValue, long.MinValue];

    public JsonNode? Value(int depth) => random.Next(depth <= 0 ? 6 : 10) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => Integers[random.Next(Integers.Length)],
        3 => Math.Round((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-8, 12)), 12),
        4 or 5 => Text(),
        6 or 7 => new JsonArray([.. Enumerable.Range(0, random.Next(5)).Select(_ => Value(depth - 1))]),
        _ => Mapping(depth),
    };

    public string Text() => random.Next(3) == 0 ? Texts[random.Next(Texts.Length)] + Texts[random.Next(Texts.Length)] : Texts[random.Next(Texts.Length)];

    private JsonObject Mapping(int depth)
    {
        var mapping = new JsonObject();
        for (var left = random.Next(5); left > 0; left--)
        {
            mapping[Text()] = Value(depth - 1);
        }

        return mapping;
    }
}
