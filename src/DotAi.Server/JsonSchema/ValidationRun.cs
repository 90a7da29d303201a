using System.Globalization;
using System.Text;
using DotAi.Workflows;

namespace DotAi.Server.JsonSchema;

/// <summary>Where a validation stands in the value, what it has found, and how much work it may still do.</summary>
internal sealed class ValidationRun
{
    public const int MostProblems = 100;

    // Nested alternatives multiply; a schema and value that reach this are refused instead of followed. Wording a problem
    // costs more than a step that finds none.
    private const int MostSteps = 200_000;
    private const int StepsOfProblem = 50;

    private readonly List<(string? Name, int Index)> _path = [];
    private List<FieldProblem>? _problems;
    private int _steps;

    public IReadOnlyList<FieldProblem> Problems => _problems ?? (IReadOnlyList<FieldProblem>)[];

    public int ProblemCount => _problems?.Count ?? 0;

    /// <summary>The work was used up before everything was checked, so the value must not pass.</summary>
    public bool Exhausted => _steps > MostSteps;

    public bool MayStep() => ++_steps <= MostSteps;

    public void Enter(string name) => _path.Add((name, 0));

    public void Enter(int index) => _path.Add((null, index));

    public void Leave() => _path.RemoveAt(_path.Count - 1);

    /// <summary>Notes a problem of the present value, or of its member <paramref name="member"/>; the subject leads the sentence.</summary>
    public void Add(string predicate, string? member = null)
    {
        if (ProblemCount >= MostProblems) return;

        _steps += StepsOfProblem;
        var field = Field(member);
        var message = predicate.Contains("{0}", StringComparison.Ordinal)
            ? predicate.Replace("{0}", field.Length == 0 ? "The value" : field, StringComparison.Ordinal)
            : predicate;
        (_problems ??= []).Add(new FieldProblem(field, message));
    }

    /// <summary>Runs a part whose problems count only if the caller takes them.</summary>
    public List<FieldProblem> Collect(Action part)
    {
        var outer = _problems;
        _problems = null;
        part();
        var found = _problems ?? [];
        _problems = outer;
        return found;
    }

    public void Take(IEnumerable<FieldProblem> problems) => (_problems ??= []).AddRange(problems.Take(MostProblems - ProblemCount));

    private string Field(string? member)
    {
        var text = new StringBuilder();
        foreach (var (name, index) in member is null ? _path : [.. _path, (member, 0)])
        {
            if (name is null) text.Append(CultureInfo.InvariantCulture, $"[{index}]");
            else text.Append(text.Length > 0 ? "." : "").Append(Describe.Shorten(name));
        }

        return text.ToString();
    }
}
