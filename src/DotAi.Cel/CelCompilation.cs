using System.Diagnostics.CodeAnalysis;

namespace DotAi.Cel;

/// <summary>What became of an expression's text: a program, or the issues that prevent one.</summary>
/// <param name="Program">The program; null when there are issues.</param>
/// <param name="Issues">All problems found, in the order of the text.</param>
public sealed record CelCompilation(CelProgram? Program, IReadOnlyList<CelIssue> Issues)
{
    [MemberNotNullWhen(true, nameof(Program))]
    public bool Succeeded => Program is not null;

    /// <summary>The issues as text, one after the other.</summary>
    public override string ToString() => string.Join('\n', Issues);
}
