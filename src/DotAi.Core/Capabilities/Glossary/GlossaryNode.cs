namespace DotAi.Capabilities.Glossary;

/// <summary>A node of a glossary file with the line it starts on.</summary>
internal abstract record GlossaryNode(int Line)
{
    /// <param name="Line">Line it starts on.</param>
    /// <param name="Value">The text.</param>
    /// <param name="IsQuoted">An empty quoted text is a value; an empty plain one is none.</param>
    public sealed record Text(int Line, string Value, bool IsQuoted) : GlossaryNode(Line);

    public sealed record List(int Line, IReadOnlyList<GlossaryNode> Items) : GlossaryNode(Line);

    public sealed record Map(int Line, IReadOnlyList<KeyValuePair<Text, GlossaryNode>> Members) : GlossaryNode(Line);
}
