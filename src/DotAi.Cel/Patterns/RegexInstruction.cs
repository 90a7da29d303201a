namespace DotAi.Cel.Patterns;

/// <summary>One instruction; a split prefers <see cref="First"/>.</summary>
internal readonly record struct RegexInstruction(RegexOperation Operation)
{
    internal RuneSet? Set { get; init; }

    internal AssertionKind Assertion { get; init; }

    internal int First { get; init; }

    internal int Second { get; init; }
}
