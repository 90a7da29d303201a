using DotAi.Kubernetes;

namespace DotAi.Schemas;

/// <summary>The named schemas of one OpenAPI document, and the kinds among them.</summary>
internal sealed class SchemaComponents
{
    /// <summary>Real documents have none; this many in a row is a circle.</summary>
    private const int MaxAliases = 16;

    private readonly Dictionary<string, SchemaNode> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaReference> _references = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);
    private readonly Dictionary<GroupVersionKind, string> _kinds = [];

    public SchemaReference Refer(string name)
    {
        if (!_references.TryGetValue(name, out var reference))
        {
            reference = new SchemaReference(this, name);
            _references.Add(name, reference);
        }

        return reference;
    }

    public void Add(string name, SchemaNode node)
    {
        _nodes[name] = node;
        if (node.Parts.Target is SchemaReference alias)
        {
            _aliases[name] = alias.Name;
        }
    }

    public void AddKind(GroupVersionKind kind, string name) => _kinds.TryAdd(kind, name);

    public SchemaNode? FindKind(GroupVersionKind kind) => _kinds.TryGetValue(kind, out var name) ? Resolve(name) : null;

    /// <summary>The schema of this name. A dangling or circular reference accepts anything: the rest of the document still helps.</summary>
    public SchemaNode Resolve(string name)
    {
        for (var hop = 0; hop < MaxAliases && _aliases.TryGetValue(name, out var next); hop++)
        {
            name = next;
        }

        return _aliases.ContainsKey(name) ? SchemaNode.Anything : _nodes.GetValueOrDefault(name, SchemaNode.Anything);
    }
}
