using System.Text;
using DotAi.Cel.Tests.Differential;

namespace DotAi.Cel.Tests.Fuzzing;

/// <summary>Random text, token soup, generated expressions, mutations of them, and bombs.</summary>
internal sealed class InputGenerator(Random random)
{
    private const string Characters = "abcxyz019 .,:;()[]{}?!&|<>=+-*/%'\"\\`_\n\t\r\0é😀\uD800rRbBuUxXeE$@#";

    private static readonly string[] Tokens =
    [
        "object", "a", "x", "1", "0u", "1.5", "'s'", "b'y'", "true", "null", "in", ".", ".?", "[", "[?", "]", "(", ")", "{", "}", ",", ":", "?", "&&", "||", "==", "!=", "<", "<=",
        "+", "-", "*", "/", "%", "!", "has(", ".all(x, ", ".map(x, ", ".filter(x, ", ".exists_one(x, ", ".transformMap(k, v, ", ".optMap(x, ", ".sortBy(x, ", ".format([", ".matches('",
        ".replace(", ".split(", "size(", "type(", "int(", "string(", "timestamp(", "duration(", "quantity(", "optional.of(", "lists.range(", "9223372036854775807", "-9223372036854775808", "'(a*)*b'",
        "math.greatest(", "cel.bind(x, ", "sets.contains(", "base64.decode(", "// c\n", "'''", "r\"", "\\u", "1e", "0x", "var", "Msg{",
    ];

    private readonly ExpressionGenerator _expressions = new(random);

    internal string Next() => random.Next(1000) switch
    {
        < 100 => Text(),
        < 300 => Soup(),
        < 500 => _expressions.Next(),
        < 999 => Mutated(_expressions.Next()),
        _ => Bomb(1 + random.Next(600)),
    };

    /// <summary>Something that nests, repeats or doubles, of about the given size.</summary>
    internal string Bomb(int size) => random.Next(21) switch
    {
        0 => new string('(', size) + "1" + new string(')', size),
        1 => new string('[', size),
        2 => new string('-', size) + "1",
        3 => new string('!', size) + "true",
        4 => "object" + Repeat(".a", size),
        5 => Repeat("true ? 1 : ", size) + "2",
        6 => Repeat("size(", size) + "'a'" + new string(')', size),
        7 => Repeat("[1].all(x, ", size) + "true" + new string(')', size),
        8 => "1" + Repeat(" + 1", size),
        9 => "true" + Repeat(" && true", size * 20),
        10 => Repeat("cel.bind(x, x + x, ", Math.Min(size, 120)) + "x" + new string(')', Math.Min(size, 120)),
        11 => Repeat("{'a': ", size) + "1" + new string('}', size),
        12 => $"'{new string('a', size)}'.matches('{Repeat("(a*", size % 60)}{new string(')', size % 60)}*b')",
        13 => $"lists.range({size * 100_000_000L}).map(x, x)",
        14 => "lists.range(1000).map(x, lists.range(1000).map(y, lists.range(1000)))",
        15 => $"'%.{size}f'.format([1.0]) + '%.999999999f'.format([1.0])",
        17 => $"'aé'.matches('(?i){Repeat("\\\\pL\\\\PN", size)}')",
        18 => $"'aé'.matches('(?i)[{Repeat("\\\\p{L}\\\\P{^Lu}a-z", size)}]')",
        19 => $"'aé'.matches('(?i){Repeat("[a-zé]", size)}{Repeat("kß", size)}')",
        16 => Repeat("optional.of(", size) + "1" + new string(')', size),
        _ => $"cel.bind(a, '{new string('x', size)}', {Repeat("cel.bind(a, a.replace('x', a), ", 12)}a{new string(')', 12)})",
    };

    private string Text()
    {
        var text = new StringBuilder();
        for (var i = random.Next(60); i > 0; i--)
        {
            text.Append(random.Next(10) == 0 ? (char)random.Next(0x10000) : Characters[random.Next(Characters.Length)]);
        }

        return text.ToString();
    }

    private string Soup() => string.Concat(Enumerable.Range(0, random.Next(25)).Select(_ => Tokens[random.Next(Tokens.Length)] + (random.Next(3) == 0 ? " " : "")));

    private string Mutated(string expression)
    {
        var text = new StringBuilder(expression);
        for (var i = 1 + random.Next(4); i > 0 && text.Length > 0; i--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(5))
            {
                case 0:
                    text.Remove(at, Math.Min(1 + random.Next(5), text.Length - at));
                    break;
                case 1:
                    text.Insert(at, Tokens[random.Next(Tokens.Length)]);
                    break;
                case 2:
                    text[at] = Characters[random.Next(Characters.Length)];
                    break;
                case 3:
                    text.Insert(at, expression.AsSpan(random.Next(expression.Length)));
                    break;
                default:
                    text.Length = at;
                    break;
            }
        }

        return text.ToString();
    }

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();
}
