using DotAi.Cel.Checking;
using DotAi.Cel.Syntax;

namespace DotAi.Cel.Evaluation;

/// <summary>Compiles a checked tree into delegates. All dispatch on names happens here, all dispatch on types when it runs.</summary>
internal sealed class Planner
{
    private readonly CheckedTree _tree;
    private readonly CelDialect _dialect;
    private readonly ConstantFolding _constants;
    private readonly LocalSlots _locals;
    private readonly List<string> _variables = [];

    private Planner(CheckedTree tree, CelDialect dialect, IssueList issues)
    {
        _tree = tree;
        _dialect = dialect;
        _constants = new ConstantFolding(tree, dialect, issues);
        CollectVariables(tree.Root);
        _locals = new LocalSlots(_variables.Count);
    }

    internal static Plan Plan(CheckedTree tree, CelDialect dialect, IssueList issues)
    {
        var planner = new Planner(tree, dialect, issues);
        var root = planner.Build(tree.Root);
        return new(root, planner._variables, planner._locals.Most);
    }

    private void CollectVariables(Expr expr)
    {
        if (expr.Id >= 0 && _tree.ReferenceOf(expr) is Reference.Variable variable && !_variables.Contains(variable.Name))
        {
            _variables.Add(variable.Name);
        }

        foreach (var child in Children.Of(expr))
        {
            CollectVariables(child);
        }
    }

    private Step Build(Expr expr) => expr switch
    {
        Expr.Literal literal => Constant(literal.Value),
        Expr.Name name => Name(name),
        Expr.Select select => Select(select),
        Expr.Index index => Index(index),
        Expr.Call call => Call(call),
        Expr.Logical logical => LogicalSteps.Chain(BuildAll(logical.Terms), logical.IsAnd),
        Expr.Conditional choice => LogicalSteps.Conditional(Build(choice.Condition), Build(choice.WhenTrue), Build(choice.WhenFalse)),
        Expr.ListOf list => List(list),
        Expr.MapOf map => Map(map),
        Expr.Comprehension comprehension => Comprehension(comprehension),
        Expr.Bind bind => Bind(bind),
        Expr.OptionalMap map => OptionalMap(map),
        _ => Constant(CelError.Value("unsupported expression")),
    };

    private Step Index(Expr.Index index)
    {
        _constants.CheckIndex(index.Key);
        return AccessSteps.Index(Build(index.Operand), Build(index.Key), index.Optional, _dialect);
    }

    private Step[] BuildAll(Expr[] expressions) => Array.ConvertAll(expressions, Build);

    private static Step Constant(CelValue value) => _ => value;

    private Step Name(Expr.Name name) => _tree.ReferenceOf(name) is { } reference
        ? Referenced(reference)
        : Constant(CelError.Value($"undeclared reference to '{name.Text}'"));

    private Step Referenced(Reference reference)
    {
        switch (reference)
        {
            case Reference.Constant constant:
                return Constant(constant.Value);
            case Reference.Local local:
                var localSlot = _locals.Find(local.Name);
                return context =>
                {
                    context.Charge(1);
                    return context.Local(localSlot);
                };
            case Reference.Variable { Name: var name }:
                var slot = _variables.IndexOf(name);
                return context =>
                {
                    context.Charge(1);
                    return context.Variable(slot, name);
                };
            default:
                throw new InvalidOperationException($"A name cannot mean {reference}.");
        }
    }

    private Step Select(Expr.Select select)
    {
        if (_tree.ReferenceOf(select) is { } reference)
        {
            return Referenced(reference);
        }

        var operand = Build(select.Operand);
        return select.TestOnly ? AccessSteps.Has(operand, select.Field)
            : select.Optional ? AccessSteps.OptionalField(operand, select.Field)
            : AccessSteps.Field(operand, select.Field, _dialect);
    }

    private Step Call(Expr.Call call)
    {
        if (_tree.ReferenceOf(call) is not Reference.Function { Group: var group, IsMember: var isMember })
        {
            return Constant(CelError.Value($"unbound function: {call.Function}"));
        }

        if (_constants.TryFold(call, out var constant))
        {
            return Constant(constant);
        }

        var arguments = BuildAll(isMember ? [call.Target!, .. call.Arguments] : call.Arguments);
        if (call is { Function: Operators.In, Target: null, Arguments: [_, Expr.ListOf listed] } && _constants.TryFold(listed, out var options))
        {
            return Membership(arguments[0], options.AsList());
        }

        return CallSteps.Call(group, isMember, arguments);
    }

    private Step Membership(Step element, CelList options)
    {
        // The API server's optimiser decides this without the left side, which may be an error.
        if (_dialect == CelDialect.Kubernetes && options.Count == 0)
        {
            return Constant(CelValue.Of(false));
        }

        return CallSteps.Membership(element, options);
    }

    private Step List(Expr.ListOf list) => _constants.TryFold(list, out var constant)
        ? Constant(constant)
        : AggregateSteps.List(BuildAll(list.Elements), list.Optional);

    private Step Map(Expr.MapOf map) => _constants.TryFold(map, out var constant)
        ? Constant(constant)
        : AggregateSteps.Map(
            [.. map.Entries.Select(e => Build(e.Key))],
            [.. map.Entries.Select(e => Build(e.Value))],
            [.. map.Entries.Select(e => e.Optional)],
            _dialect);

    private Step Comprehension(Expr.Comprehension loop)
    {
        var range = Build(loop.Range);
        var first = _locals.Open(loop.First);
        var second = loop.Second is null ? -1 : _locals.Open(loop.Second);
        var filter = loop.Filter is null ? null : Build(loop.Filter);
        var result = loop.Result is null ? null : Build(loop.Result);
        _locals.Close(second < 0 ? 1 : 2);
        var variables = new LoopVariables(first, second);
        return loop.Kind switch
        {
            ComprehensionKind.All => LoopSteps.Decide(range, variables, filter!, until: false),
            ComprehensionKind.Exists => LoopSteps.Decide(range, variables, filter!, until: true),
            ComprehensionKind.ExistsOne => LoopSteps.ExistsOne(range, variables, filter!),
            ComprehensionKind.List => LoopSteps.List(range, variables, filter, result!),
            _ => LoopSteps.Map(range, variables, filter, result!, mergesEntries: loop.Kind == ComprehensionKind.MapEntries),
        };
    }

    private Step Bind(Expr.Bind bind)
    {
        var value = Build(bind.Value);
        var slot = _locals.Open(bind.Variable);
        var body = Build(bind.Body);
        _locals.Close(1);
        return context =>
        {
            // An error stays in the variable: it matters only where the variable is used.
            context.SetLocal(slot, value(context));
            return body(context);
        };
    }

    private Step OptionalMap(Expr.OptionalMap map)
    {
        var target = Build(map.Target);
        var slot = _locals.Open(map.Variable);
        var body = Build(map.Body);
        _locals.Close(1);
        return AccessSteps.OptionalMap(target, slot, body, map.Flat);
    }
}
