namespace DotAi.Capabilities.Glossary;

/// <summary>A glossary file that cannot be read at all; becomes a <see cref="GlossaryProblem"/> of that file.</summary>
internal sealed class GlossaryFormatException(int line, string message, Exception? inner = null) : Exception(message, inner)
{
    public int Line { get; } = line;
}
