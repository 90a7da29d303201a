using System.Collections.Immutable;
using System.Text;

namespace DotAi.Schemas;

/// <summary>
/// Names a field of an object, or a set of them: <c>spec.containers[*].image</c>, <c>spec.ports[0]</c>,
/// <c>metadata.labels["app.kubernetes.io/name"]</c>. Names that are not plain (letters, digits, <c>_</c>, <c>-</c>, <c>$</c>)
/// are quoted as in JSON; plain ones may be. A leading dot is accepted. The empty text is the object itself.
/// </summary>
public sealed class FieldPath : IEquatable<FieldPath>
{
    public FieldPath(ImmutableArray<FieldSegment> segments) => Segments = segments;

    public static FieldPath Root { get; } = new([]);

    public ImmutableArray<FieldSegment> Segments { get; }

    /// <exception cref="FormatException">The text is not a path; the message says where and why.</exception>
    public static FieldPath Parse(string text) =>
        TryParse(text, out var path, out var problem) ? path : throw new FormatException(problem);

    /// <summary>Reads a path; <paramref name="problem"/> says where and why it cannot be read.</summary>
    public static bool TryParse(string text, out FieldPath path, out string problem)
    {
        var parser = new FieldPathParser(text);
        path = parser.Read() is { } segments ? new FieldPath(segments) : Root;
        problem = parser.Problem;
        return problem.Length == 0;
    }

    public FieldPath Append(FieldSegment segment) => new(Segments.Add(segment));

    public FieldPath Field(string name) => Append(FieldSegment.Field(name));

    public bool Equals(FieldPath? other) => other is not null && Segments.AsSpan().SequenceEqual(other.Segments.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as FieldPath);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Render(Segments.AsSpan());

    internal static string Render(ReadOnlySpan<FieldSegment> segments)
    {
        var text = new StringBuilder();
        foreach (var segment in segments)
        {
            Append(text, segment);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, FieldSegment segment)
    {
        switch (segment)
        {
            case { Name: { } name } when FieldPathParser.IsPlain(name):
                text.Append(text.Length > 0 ? "." : "").Append(name);
                break;
            case { Name: { } name }:
                text.Append("[\"");
                AppendEscaped(text, name);
                text.Append("\"]");
                break;
            case { IsAny: true }:
                text.Append("[*]");
                break;
            default:
                text.Append('[').Append(segment.Index).Append(']');
                break;
        }
    }

    private static void AppendEscaped(StringBuilder text, string name)
    {
        foreach (var character in name)
        {
            _ = character switch
            {
                '"' or '\\' => text.Append('\\').Append(character),
                _ when char.IsControl(character) || char.IsSurrogate(character) => text.Append("\\u").Append(((int)character).ToString("x4", null)),
                _ => text.Append(character),
            };
        }
    }
}
