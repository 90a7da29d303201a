using System.Collections.Immutable;
using System.Text.Json;

namespace DotAi.Schemas;

/// <summary>
/// Keeps one instance of every equal string, list, shape and node, across all documents read through it. Built bottom up, so
/// that comparing the immediate members is enough (hash consing). Not safe for concurrent use: readers take <see cref="Gate"/>.
/// </summary>
internal sealed class SchemaPool
{
    private const int ScratchLength = 4096;

    private readonly HashSet<string> _strings = new(StringComparer.Ordinal);
    private readonly HashSet<ImmutableArray<string>> _names = new(new SequenceComparer<string>());
    private readonly HashSet<ImmutableArray<JsonText>> _values = new(new SequenceComparer<JsonText>());
    private readonly HashSet<ImmutableArray<SchemaProperty>> _properties = new(new SequenceComparer<SchemaProperty>());
    private readonly HashSet<ImmutableArray<ValidationRule>> _rules = new(new SequenceComparer<ValidationRule>());
    private readonly HashSet<ImmutableArray<SchemaNode>> _alternatives = new(new SequenceComparer<SchemaNode>());
    private readonly HashSet<SchemaConstraints> _constraints = [];
    private readonly HashSet<SchemaComposition> _compositions = [];
    private readonly HashSet<SchemaShape> _shapes = [];
    private readonly HashSet<SchemaNode> _nodes = new(new NodeComparer());
    private readonly char[] _scratch = new char[ScratchLength];

    public Lock Gate { get; } = new();

    public string Intern(string text) => Intern(_strings, text);

    /// <summary>The text of the reader's string or property name, without a new string when it is known already.</summary>
    public string Intern(ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.Length > ScratchLength)
        {
            return Intern(reader.GetString()!);
        }

        var length = reader.CopyString(_scratch);
        var lookup = _strings.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(_scratch.AsSpan(0, length), out var known))
        {
            return known;
        }

        lookup.Add(_scratch.AsSpan(0, length));
        return lookup.TryGetValue(_scratch.AsSpan(0, length), out var added) ? added : "";
    }

    public ImmutableArray<string> Intern(ImmutableArray<string> names) => names.IsEmpty ? [] : Intern(_names, names);

    public ImmutableArray<JsonText> Intern(ImmutableArray<JsonText> values) => values.IsEmpty ? [] : Intern(_values, values);

    public ImmutableArray<SchemaProperty> Intern(ImmutableArray<SchemaProperty> properties) =>
        properties.IsEmpty ? [] : Intern(_properties, properties);

    public ImmutableArray<ValidationRule> Intern(ImmutableArray<ValidationRule> rules) => rules.IsEmpty ? [] : Intern(_rules, rules);

    public SchemaConstraints Intern(SchemaConstraints constraints) =>
        constraints == SchemaConstraints.None ? SchemaConstraints.None : Intern(_constraints, constraints);

    public ImmutableArray<SchemaNode> Intern(ImmutableArray<SchemaNode> alternatives) =>
        alternatives.IsEmpty ? [] : Intern(_alternatives, alternatives);

    public SchemaComposition Intern(SchemaComposition composition) =>
        composition == SchemaComposition.None ? SchemaComposition.None : Intern(_compositions, composition);

    public SchemaNode Intern(SchemaTarget target, string description, string? defaultJson) =>
        Intern(_nodes, new SchemaNode(target is SchemaShape shape ? Intern(_shapes, shape) : target, description, defaultJson));

    /// <summary>Forgets everything, so that schemas no longer in use can be freed; later documents share among themselves.</summary>
    public void Clear()
    {
        _strings.Clear();
        _names.Clear();
        _values.Clear();
        _properties.Clear();
        _rules.Clear();
        _alternatives.Clear();
        _constraints.Clear();
        _compositions.Clear();
        _shapes.Clear();
        _nodes.Clear();
    }

    private static T Intern<T>(HashSet<T> pool, T value)
    {
        if (pool.TryGetValue(value, out var known))
        {
            return known;
        }

        pool.Add(value);
        return value;
    }
}
