namespace DotAi.Cel.Syntax;

/// <summary>Collects the issues of one compilation, bounded, and one for each position at most.</summary>
internal sealed class IssueList(SourceText source)
{
    private const int Most = 100;
    private readonly List<(int Position, CelIssue Issue)> _issues = [];
    private readonly HashSet<int> _positions = [];

    internal bool Any => _issues.Count > 0;

    /// <summary>A list without issues for the same text.</summary>
    internal IssueList Empty() => new(source);

    internal void Add(int position, string message)
    {
        if (_issues.Count < Most && _positions.Add(position))
        {
            _issues.Add((position, source.Issue(position, message)));
        }
    }

    internal IReadOnlyList<CelIssue> InOrder() => [.. _issues.OrderBy(i => i.Position).Select(i => i.Issue)];
}
