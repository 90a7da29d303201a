namespace DotAi.Cel.Patterns;

/// <summary>A regular expression's syntax tree.</summary>
internal abstract record RegexNode
{
    /// <summary>How often the innermost parts are repeated by counts, which bounds the size of the program.</summary>
    internal virtual int Copies => 1;

    internal sealed record Empty : RegexNode;

    internal sealed record One(RuneSet Set) : RegexNode;

    internal sealed record Assert(AssertionKind Kind) : RegexNode;

    internal sealed record Concatenation(IReadOnlyList<RegexNode> Parts) : RegexNode
    {
        internal override int Copies => Parts.Count == 0 ? 1 : Parts.Max(p => p.Copies);
    }

    internal sealed record Alternation(IReadOnlyList<RegexNode> Options) : RegexNode
    {
        internal override int Copies => Options.Max(p => p.Copies);
    }

    /// <summary>A negative maximum is no maximum.</summary>
    internal sealed record Repeat(RegexNode Body, int Minimum, int Maximum, bool Greedy) : RegexNode
    {
        internal override int Copies { get; } = Body.Copies * Math.Max(1, Math.Max(Minimum, Maximum));
    }
}
