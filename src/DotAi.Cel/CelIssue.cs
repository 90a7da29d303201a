namespace DotAi.Cel;

/// <summary>Why an expression does not compile.</summary>
/// <param name="Message">What is wrong and, where it can be told, what to do.</param>
/// <param name="Line">Line, counted from 1.</param>
/// <param name="Column">Column in code points, counted from 1.</param>
/// <param name="SourceLine">The text of that line.</param>
public sealed record CelIssue(string Message, int Line, int Column, string SourceLine)
{
    /// <summary>The issue with its position, the line and a caret under the column.</summary>
    public override string ToString() =>
        $"ERROR: <input>:{Line}:{Column}: {Message}\n | {SourceLine}\n | {new string('.', Column - 1)}^";
}
