using DotAi.Schemas;

namespace DotAi.Capabilities.Analysis;

/// <summary>A field on a walk through a schema; the path is written only when somebody asks.</summary>
internal sealed record SchemaStep(string Name, SchemaNode Node, SchemaStep? Parent, int Depth, bool IsRequired)
{
    public string Path => Parent is null ? Name : $"{Parent.Path}{(Name == "[*]" ? "" : ".")}{Name}";
}
