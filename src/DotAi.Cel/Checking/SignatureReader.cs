namespace DotAi.Cel.Checking;

/// <summary>Reads <c>"string, list(A) -&gt; bool"</c>.</summary>
internal static class SignatureReader
{
    private static readonly string[] Reserved = ["bool", "int", "uint", "double", "string", "bytes", "null", "dyn", "list", "map", "optional", "type"];

    internal static (CelType[] Parameters, CelType Result) Read(string signature)
    {
        var arrow = signature.IndexOf("->", StringComparison.Ordinal);
        if (arrow < 0)
        {
            throw new ArgumentException($"A signature is 'parameters -> result'; '{signature}' has no arrow.", nameof(signature));
        }

        var parameters = new List<CelType>();
        var rest = signature.AsSpan(0, arrow).Trim();
        while (rest.Length > 0)
        {
            parameters.Add(Type(ref rest));
            rest = rest.TrimStart(", ");
        }

        var result = signature.AsSpan(arrow + 2).Trim();
        return ([.. parameters], Type(ref result));
    }

    private static CelType Type(ref ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        var end = rest.IndexOfAny(",() ");
        var name = (end < 0 ? rest : rest[..end]).ToString();
        rest = end < 0 ? [] : rest[end..];
        var arguments = new List<CelType>();
        if (rest.Length > 0 && rest[0] == '(')
        {
            do
            {
                rest = rest[1..];
                arguments.Add(Type(ref rest));
            }
            while (rest.Length > 0 && rest[0] == ',');
            rest = rest.TrimStart()[1..];
        }

        return Named(name, arguments);
    }

    private static CelType Named(string name, List<CelType> arguments) => (name, arguments) switch
    {
        ("bool", []) => CelType.Bool,
        ("int", []) => CelType.Int,
        ("uint", []) => CelType.UInt,
        ("double", []) => CelType.Double,
        ("string", []) => CelType.String,
        ("bytes", []) => CelType.Bytes,
        ("null", []) => CelType.Null,
        ("dyn", []) => CelType.Dyn,
        ("timestamp", []) => CelType.Timestamp,
        ("duration", []) => CelType.Duration,
        ("type", [var type]) => CelType.TypeOf(type),
        ("type", []) => CelType.AnyType,
        ("list", [var element]) => CelType.List(element),
        ("map", [var key, var value]) => CelType.Map(key, value),
        ("optional", [var content]) => CelType.Optional(content),
        ({ Length: 1 }, []) when char.IsAsciiLetterUpper(name[0]) => CelType.Parameter(name),
        ({ Length: > 0 }, _) when !Reserved.Contains(name) => CelType.Opaque(name, [.. arguments]),
        _ => throw new ArgumentException($"'{name}' with {arguments.Count} arguments is no type.", nameof(name)),
    };
}
