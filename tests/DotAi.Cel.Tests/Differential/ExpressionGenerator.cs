namespace DotAi.Cel.Tests.Differential;

/// <summary>
/// Random expressions over <see cref="ObjectGenerator"/>'s objects: mostly well typed, a part of them not, across the operators,
/// macros and libraries.
/// </summary>
internal sealed class ExpressionGenerator(Random random)
{
    private readonly List<(string Name, char Type)> _variables = [];
    private readonly Productions _productions = new(random);
    private int _named;

    /// <summary>An expression that is meant to be a bool.</summary>
    internal string Next()
    {
        _variables.Clear();
        _named = 0;
        return Make('b', 1 + random.Next(4));
    }

    /// <summary>An expression of a type: b, i, u, d, s, y (bytes), I, S (lists), m (map), t, r (duration), q (quantity), n (dyn), o (optional).</summary>
    private string Make(char type, int depth)
    {
        // Now and then the wrong type, which the checker or the evaluation must notice.
        if (random.Next(60) == 0)
        {
            type = "bidsISmn"[random.Next(8)];
        }

        var known = _variables.Where(v => v.Type == type).ToList();
        if (known.Count > 0 && random.Next(2) == 0)
        {
            return known[random.Next(known.Count)].Name;
        }

        if (type == 'b' && depth > 0 && random.Next(4) == 0)
        {
            return Macro(depth - 1);
        }

        if (type is 'I' or 'S' && depth > 0 && random.Next(4) == 0)
        {
            return Comprehension(type, depth - 1);
        }

        return Fill(depth > 0 ? _productions.Inner(type) : _productions.Leaf(type), depth - 1);
    }

    /// <summary>Replaces each {t} by an expression of that type.</summary>
    private string Fill(string template, int depth)
    {
        var start = template.IndexOf('<', StringComparison.Ordinal);
        while (start >= 0)
        {
            if (start + 2 < template.Length && template[start + 2] == '>' && char.IsAsciiLetter(template[start + 1]))
            {
                var filling = Make(template[start + 1], depth);
                template = template[..start] + filling + template[(start + 3)..];
                start += filling.Length;
            }
            else
            {
                start++;
            }

            start = start < template.Length ? template.IndexOf('<', start) : -1;
        }

        return template;
    }

    private string Macro(int depth)
    {
        var (range, element) = Range(depth);
        var two = random.Next(4) == 0;
        var name = two ? Pick("all", "exists", "existsOne") : Pick("all", "exists", "exists_one");
        var (variables, body) = Scoped(two, element, () => Make('b', depth));
        return $"{range}.{name}({variables}, {body})";
    }

    private string Comprehension(char type, int depth)
    {
        var (range, element) = Range(depth);
        var item = type == 'I' ? 'i' : 's';
        switch (random.Next(4))
        {
            case 0:
                var (one, mapped) = Scoped(false, element, () => Make(item, depth));
                return $"{range}.map({one}, {mapped})";
            case 1:
                var (filtered, condition) = Scoped(false, element, () => $"{Make('b', depth)}, {Make(item, depth)}");
                return $"{range}.map({filtered}, {condition})";
            case 2:
                var (both, transformed) = Scoped(true, element, () => Make(item, depth));
                return $"{range}.transformList({both}, {transformed})";
            default:
                var (kept, test) = Scoped(false, item, () => Make('b', depth));
                return $"{Make(type, depth)}.filter({kept}, {test})";
        }
    }

    private (string Variables, string Body) Scoped(bool two, char element, Func<string> body)
    {
        var name = $"v{_named++}";
        var key = $"k{_named}";
        _variables.Add((name, element));
        if (two)
        {
            _variables.Add((key, 'n'));
        }

        var made = body();
        _variables.RemoveRange(_variables.Count - (two ? 2 : 1), two ? 2 : 1);
        return (two ? $"{key}, {name}" : name, made);
    }

    private (string Range, char Element) Range(int depth) => random.Next(6) switch
    {
        0 => (Make('I', depth), 'i'),
        1 => (Make('S', depth), 's'),
        2 => ("object.spec.containers", 'n'),
        3 => ("object.map", 'n'),
        4 => ("object.mixed", 'n'),
        _ => (Make('m', depth), 'n'),
    };

    private string Pick(params string[] options) => options[random.Next(options.Length)];
}
