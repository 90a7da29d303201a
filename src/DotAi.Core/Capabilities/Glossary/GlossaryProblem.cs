namespace DotAi.Capabilities.Glossary;

/// <summary>Something in a glossary file that could not be used; the rest of the glossary stays in force.</summary>
/// <param name="File">Name of the file, without its folder.</param>
/// <param name="Line">Line in it, counted from 1; 0 when the file as a whole is meant.</param>
/// <param name="Message">What is wrong and what to write instead.</param>
public sealed record GlossaryProblem(string File, int Line, string Message)
{
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Message}" : $"{File}: {Message}";
}
