using System.Collections.Frozen;
using DotAi.Text;

namespace DotAi.Server.Tools;

/// <summary>All tools, prepared once, in the fixed order in which every list shows them.</summary>
internal sealed class ToolRegistry
{
    private readonly FrozenDictionary<string, RegisteredTool> _byName;

    /// <exception cref="ArgumentException">A definition is unusable, or two share a name.</exception>
    public ToolRegistry(IEnumerable<ToolDefinition> definitions)
    {
        Tools = [.. definitions.Select(definition => new RegisteredTool(definition)).OrderBy(tool => tool.Name, StringComparer.Ordinal)];
        _byName = Tools.ToFrozenDictionary(tool => tool.Name, StringComparer.Ordinal);
    }

    public IReadOnlyList<RegisteredTool> Tools { get; }

    public RegisteredTool? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Says that there is no such tool and which was probably meant.</summary>
    public string Unknown(string name) => NearMiss.Closest(name, _byName.Keys) is { } meant
        ? $"There is no tool of this name; did you mean {meant}?"
        : "There is no tool of this name; tools/list and GET /api/v1/tools name them all.";
}
