namespace DotAi.Kubernetes.Yaml;

internal enum YamlValueKind
{
    Text,
    Null,
    True,
    False,
    Integer,

    /// <summary>An integer above <see cref="long.MaxValue"/>.</summary>
    Unsigned,
    Float,
}
