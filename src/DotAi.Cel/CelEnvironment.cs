using System.Collections.Immutable;
using DotAi.Cel.Checking;
using DotAi.Cel.Evaluation;
using DotAi.Cel.Kubernetes;
using DotAi.Cel.Syntax;

namespace DotAi.Cel;

/// <summary>
/// What expressions may use: variables, libraries, object types and limits. Immutable; each <c>With</c> returns a new one.
/// Build it once and compile many expressions with it, on any thread.
/// </summary>
public sealed class CelEnvironment
{
    private readonly ImmutableDictionary<string, CelType> _variables;
    private readonly ImmutableList<CelLibrary> _libraries;

    private CelEnvironment(
        ImmutableList<CelLibrary> libraries, Declarations declarations, ImmutableDictionary<string, CelType> variables)
    {
        _libraries = libraries;
        _variables = variables;
        Declarations = declarations;
    }

    /// <summary>The language as its specification defines it, with optionals; add further libraries as needed.</summary>
    public static CelEnvironment Standard { get; } = Of([CelLibrary.Standard, CelLibrary.Optionals]);

    /// <summary>The language and libraries as a Kubernetes API server enables them for admission policies and CRD rules.</summary>
    public static CelEnvironment Kubernetes { get; } = new(Of(KubernetesLibraries.All)) { Dialect = CelDialect.Kubernetes };

    /// <summary>The package or namespace that names are looked up in first.</summary>
    public string Container { get; private init; } = "";

    public CelLimits Limits { get; private init; } = CelLimits.Default;

    internal ICelTypeProvider? Types { get; private init; }

    internal CelDialect Dialect { get; private init; }

    internal bool ChecksTypes { get; private init; } = true;

    internal Declarations Declarations { get; }

    internal IEnumerable<string> VariableNames => _variables.Keys;

    /// <summary>Declares a variable; a dotted name stands for itself.</summary>
    public CelEnvironment WithVariable(string name, CelType type) =>
        new(this, _libraries, Declarations, _variables.SetItem(name, type));

    /// <summary>Adds a library.</summary>
    public CelEnvironment WithLibrary(CelLibrary library)
    {
        var libraries = _libraries.Add(library);
        return new(this, libraries, new Declarations(libraries), _variables);
    }

    /// <summary>Sets where the fields of object types are looked up.</summary>
    public CelEnvironment WithTypes(ICelTypeProvider types) => new(this) { Types = types };

    public CelEnvironment WithContainer(string container) => new(this) { Container = container };

    public CelEnvironment WithLimits(CelLimits limits) => new(this) { Limits = limits };

    /// <summary>Leaves all type errors to the evaluation; names must still be declared to have a value.</summary>
    public CelEnvironment WithoutTypeCheck() => new(this) { ChecksTypes = false };

    /// <summary>Parses, checks and compiles an expression. Never throws for what the text says.</summary>
    public CelCompilation Compile(string expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        var (tree, issues) = Check(expression);
        if (tree is null)
        {
            return new(null, issues.InOrder());
        }

        var planIssues = issues.Empty();
        var plan = Planner.Plan(tree, Dialect, planIssues);
        return planIssues.Any ? new(null, planIssues.InOrder()) : new(new CelProgram(expression, tree.ResultType, plan, Limits.Cost), []);
    }

    /// <summary>The syntax tree; not to be used when there are issues.</summary>
    internal (Expr Root, IssueList Issues) Parse(string expression)
    {
        var issues = new IssueList(new SourceText(expression));
        return (Parser.Parse(expression, Declarations.Macros, Limits, issues), issues);
    }

    /// <summary>The checked tree, or the issues that prevent one.</summary>
    internal (CheckedTree? Tree, IssueList Issues) Check(string expression)
    {
        var (root, issues) = Parse(expression);
        if (issues.Any)
        {
            return (null, issues);
        }

        var checkIssues = issues.Empty();
        var tree = Checker.Check(root, this, checkIssues);
        return (checkIssues.Any && ChecksTypes ? null : tree, checkIssues);
    }

    internal CelType? FindVariable(string name) => _variables.GetValueOrDefault(name);

    private static CelEnvironment Of(ImmutableList<CelLibrary> libraries) =>
        new(libraries, new Declarations(libraries), ImmutableDictionary.Create<string, CelType>(StringComparer.Ordinal));

    private CelEnvironment(CelEnvironment other)
        : this(other, other._libraries, other.Declarations, other._variables)
    {
    }

    private CelEnvironment(
        CelEnvironment other, ImmutableList<CelLibrary> libraries, Declarations declarations, ImmutableDictionary<string, CelType> variables)
        : this(libraries, declarations, variables)
    {
        Container = other.Container;
        Limits = other.Limits;
        Types = other.Types;
        Dialect = other.Dialect;
        ChecksTypes = other.ChecksTypes;
    }
}
