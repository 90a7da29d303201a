namespace DotAi.Kubernetes.Yaml;

/// <summary>A text is not the YAML or JSON it should be. Line and column count from 1; zero when the place is unknown.</summary>
public sealed class YamlFormatException(string message, long line, long column, Exception? inner = null)
    : FormatException(line > 0 ? $"line {line}, column {column}: {message}" : message, inner)
{
    public long Line { get; } = line;

    public long Column { get; } = column;
}
