namespace DotAi.Cel.Checking;

/// <summary>All overloads of one name.</summary>
internal sealed class FunctionGroup(string name)
{
    private readonly List<CelFunction> _overloads = [];

    internal string Name => name;

    internal IReadOnlyList<CelFunction> Overloads => _overloads;

    internal void Add(CelFunction overload) => _overloads.Add(overload);

    /// <summary>The overloads a call of this form may reach when it runs.</summary>
    internal CelFunction[] Candidates(bool isMember, int arity) =>
        [.. _overloads.Where(o => o.IsMember == isMember && o.Parameters.Length == arity)];
}
