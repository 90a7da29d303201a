using DotAi.Cel.Syntax;

namespace DotAi.Cel.Checking;

/// <summary>
/// Gives every node a type and a meaning, gradually: what is <c>dyn</c> agrees with everything, and is checked when it runs.
/// </summary>
internal sealed class Checker
{
    private readonly CelEnvironment _environment;
    private readonly IssueList _issues;
    private readonly NameResolution _names;
    private readonly CallChecker _calls;
    private readonly FieldChecker _fields;
    private readonly Dictionary<int, Reference> _references = [];
    private readonly List<CelType> _types = [];
    private Scope? _scope;

    private Checker(CelEnvironment environment, IssueList issues)
    {
        _environment = environment;
        _issues = issues;
        _names = new NameResolution(environment);
        _calls = new CallChecker(_names, Matching, issues, environment);
        _fields = new FieldChecker(environment, Matching, issues);
    }

    private TypeMatching Matching { get; } = new();

    internal static CheckedTree Check(Expr root, CelEnvironment environment, IssueList issues)
    {
        var checker = new Checker(environment, issues);
        checker.Visit(root);
        for (var i = 0; i < checker._types.Count; i++)
        {
            checker._types[i] = checker.Matching.Resolve(checker._types[i], unknownToDyn: true);
        }

        var tree = new CheckedTree(root, checker._types, checker._references);
        if (environment.Dialect == CelDialect.Kubernetes && !issues.Any)
        {
            new LiteralValidation(tree, issues).Validate();
        }

        return tree;
    }

    private CelType Visit(Expr expr)
    {
        expr.Id = _types.Count;
        _types.Add(CelType.Dyn);
        return _types[expr.Id] = TypeOf(expr);
    }

    private CelType TypeOf(Expr expr) => expr switch
    {
        Expr.Literal literal => CelType.Of(literal.Value),
        Expr.Name name => Name(name),
        Expr.Select select => Select(select),
        Expr.Index index => _calls.Index(index, Visit(index.Operand), Visit(index.Key)),
        Expr.Call call => Call(call),
        Expr.Logical logical => Logical(logical),
        Expr.Conditional choice => _calls.Conditional(choice, Visit(choice.Condition), Visit(choice.WhenTrue), Visit(choice.WhenFalse)),
        Expr.ListOf list => List(list),
        Expr.MapOf map => Map(map),
        Expr.Message message => Message(message),
        Expr.Comprehension comprehension => Comprehension(comprehension),
        Expr.Bind bind => Bind(bind),
        Expr.OptionalMap map => OptionalMap(map),
        _ => CelType.Error,
    };

    private CelType Name(Expr.Name name)
    {
        if (Scope.Find(_scope, name.Text) is { } local)
        {
            _references[name.Id] = new Reference.Local(name.Text);
            return local;
        }

        if (_names.Find(name.Text) is { } found)
        {
            _references[name.Id] = found.Reference;
            return found.Type;
        }

        _issues.Add(name.Position, _names.Undeclared(name.Text));
        return CelType.Error;
    }

    private CelType Select(Expr.Select select)
    {
        if (!select.TestOnly && !select.Optional && Qualified(select) is { } qualified && _names.Find(qualified) is { } found)
        {
            _references[select.Id] = found.Reference;
            return found.Type;
        }

        return _fields.Select(select, Visit(select.Operand));
    }

    /// <summary>A dotted name that may be a variable's; one that starts with a macro's variable is a selection.</summary>
    private string? Qualified(Expr expr) => expr switch
    {
        Expr.Name name => Scope.Find(_scope, name.Text) is null ? name.Text : null,
        Expr.Select { TestOnly: false, Optional: false } select => Qualified(select.Operand) is { } qualifier ? $"{qualifier}.{select.Field}" : null,
        _ => null,
    };

    private CelType Call(Expr.Call call)
    {
        var qualifier = call.Target is null ? null : Qualified(call.Target);
        var group = call.Target is null ? _names.FindFunction(call.Function)
            : qualifier is null ? null : _names.FindFunction($"{qualifier}.{call.Function}");
        var types = new List<CelType>(call.Arguments.Length + 1);
        var isMember = call.Target is not null && group is null;
        if (isMember)
        {
            types.Add(Visit(call.Target!));
            group = _names.FindFunction(call.Function);
        }

        foreach (var argument in call.Arguments)
        {
            types.Add(Visit(argument));
        }

        if (group is null)
        {
            _issues.Add(call.Position, _names.UndeclaredFunction(call.Function));
            return CelType.Error;
        }

        _references[call.Id] = new Reference.Function(group, isMember);
        return _calls.Resolve(call.Position, group, isMember, [.. types]);
    }

    private CelType Logical(Expr.Logical logical)
    {
        foreach (var term in logical.Terms)
        {
            var type = Visit(term);
            if (!Matching.IsAssignable(CelType.Bool, type))
            {
                _calls.NoOverload(term.Position, logical.IsAnd ? Operators.And : Operators.Or, isMember: false, [CelType.Bool, type]);
            }
        }

        return CelType.Bool;
    }

    private CelType List(Expr.ListOf list)
    {
        CelType? joined = null;
        for (var i = 0; i < list.Elements.Length; i++)
        {
            var element = list.Elements[i];
            var type = Visit(element);
            joined = Join(joined, list.Optional[i] ? _fields.Unwrap(element, type) : type);
        }

        return CelType.List(joined ?? Matching.Fresh());
    }

    private CelType Map(Expr.MapOf map)
    {
        CelType? key = null;
        CelType? value = null;
        foreach (var entry in map.Entries)
        {
            key = Join(key, Visit(entry.Key));
            var type = Visit(entry.Value);
            value = Join(value, entry.Optional ? _fields.Unwrap(entry.Value, type) : type);
        }

        return CelType.Map(key ?? Matching.Fresh(), value ?? Matching.Fresh());
    }

    /// <summary>The type of elements that may differ; whether they may is for <see cref="LiteralValidation"/>.</summary>
    private CelType Join(CelType? previous, CelType current)
    {
        if (previous is null)
        {
            return current;
        }

        return Matching.IsAssignable(previous, current) ? TypeMatching.MoreGeneral(previous, current) : CelType.Dyn;
    }

    private CelType Message(Expr.Message message)
    {
        foreach (var field in message.Fields)
        {
            Visit(field.Key);
            Visit(field.Value);
        }

        _issues.Add(message.Position, $"undeclared reference to '{message.Type}' (in container '{_environment.Container}'): messages cannot be constructed");
        return CelType.Error;
    }

    private CelType Bind(Expr.Bind bind)
    {
        var type = Visit(bind.Value);
        return Within(new Scope(_scope, bind.Variable, type), bind.Body);
    }

    private CelType OptionalMap(Expr.OptionalMap map)
    {
        var content = _fields.Unwrap(map.Target, Visit(map.Target));
        var body = Within(new Scope(_scope, map.Variable, content), map.Body);
        return CelType.Optional(map.Flat ? _fields.Unwrap(map.Body, body) : body);
    }

    private CelType Within(Scope scope, Expr body)
    {
        var outer = _scope;
        _scope = scope;
        var type = Visit(body);
        _scope = outer;
        return type;
    }

    private CelType Comprehension(Expr.Comprehension comprehension)
    {
        var range = Matching.Resolve(Visit(comprehension.Range), unknownToDyn: false);
        var (first, second) = Variables(comprehension, range);
        var scope = new Scope(_scope, comprehension.First, first);
        scope = comprehension.Second is { } name ? new Scope(scope, name, second) : scope;
        if (comprehension.Filter is { } filter && Within(scope, filter) is var type && !Matching.IsAssignable(CelType.Bool, type))
        {
            _calls.NoOverload(filter.Position, FilterOperator(comprehension.Kind), isMember: false, [CelType.Bool, type]);
        }

        var result = comprehension.Result is { } value ? Within(scope, value) : CelType.Dyn;
        return comprehension.Kind switch
        {
            ComprehensionKind.List => CelType.List(result),
            ComprehensionKind.MapValues => CelType.Map(first, result),
            ComprehensionKind.MapEntries => _fields.EntryMap(comprehension.Result!, result),
            _ => CelType.Bool,
        };
    }

    private static string FilterOperator(ComprehensionKind kind) => kind switch
    {
        ComprehensionKind.All => Operators.And,
        ComprehensionKind.Exists => Operators.Or,
        _ => Operators.Conditional,
    };

    private (CelType First, CelType Second) Variables(Expr.Comprehension comprehension, CelType range)
    {
        var two = comprehension.Second is not null;
        switch (range.Kind)
        {
            case CelTypeKind.List:
                return two ? (CelType.Int, range.Parameters[0]) : (range.Parameters[0], CelType.Dyn);
            case CelTypeKind.Map:
                return (range.Parameters[0], range.Parameters[1]);
            case CelTypeKind.Dyn or CelTypeKind.Error or CelTypeKind.Parameter:
                Matching.IsAssignable(CelType.Dyn, range);
                return (CelType.Dyn, CelType.Dyn);
            default:
                _issues.Add(
                    comprehension.Range.Position,
                    $"expression of type '{range}' cannot be range of a comprehension (must be list, map, or dynamic)");
                return (CelType.Error, CelType.Error);
        }
    }
}
