namespace DotAi.Kubernetes.Yaml;

/// <summary>An anchored node: its JSON, and how many levels of nesting it brings along.</summary>
internal readonly record struct YamlAnchor(ReadOnlyMemory<byte> Json, int Height);
