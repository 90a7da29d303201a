using DotAi.Cel.Checking;
using DotAi.Cel.Syntax;
using DotAi.Cel.Values;

namespace DotAi.Cel.Evaluation;

/// <summary>
/// Computes, when an expression is compiled, lists and maps of literals and conversions of them. A conversion that fails is an
/// issue in Kubernetes, whose optimiser refuses such programs, and otherwise an error when it runs.
/// </summary>
internal sealed class ConstantFolding(CheckedTree tree, CelDialect dialect, IssueList issues)
{
    private static readonly HashSet<string> Conversions = new(StringComparer.Ordinal)
    {
        "bool", "bytes", "double", "duration", "dyn", "int", "string", "timestamp", "uint",
    };

    private readonly CelContext _context = new(new CelBindings(), 0, 0, long.MaxValue, CancellationToken.None);

    internal bool TryFold(Expr expr, out CelValue value)
    {
        value = default;
        return expr switch
        {
            Expr.Literal literal => Found(literal.Value, out value),
            Expr.ListOf list when !list.Optional.Contains(true) => TryFoldList(list, out value),
            Expr.MapOf map => TryFoldMap(map, out value),
            Expr.Call { Target: null, Arguments: [var argument] } call when Conversions.Contains(call.Function) => TryConvert(call, argument, out value),
            _ => false,
        };
    }

    private bool TryConvert(Expr.Call call, Expr argument, out CelValue value)
    {
        value = default;
        if (tree.ReferenceOf(call) is not Reference.Function { Group: var group } || !TryFold(argument, out var operand))
        {
            return false;
        }

        value = Convert(group, operand);
        if (value.IsError && dialect == CelDialect.Kubernetes)
        {
            issues.Add(call.Position, "program instantiation failed: " + value.AsError().Message);
        }

        return !value.IsError;
    }

    private CelValue Convert(FunctionGroup group, CelValue operand)
    {
        var candidate = Array.Find(group.Candidates(isMember: false, arity: 1), c => c.Accepts([operand]));
        return candidate is null ? CelError.NoSuchOverload : candidate.Body!(_context, [operand]);
    }

    /// <summary>A constant that can never be an index is an issue in Kubernetes.</summary>
    internal void CheckIndex(Expr key)
    {
        if (dialect == CelDialect.Kubernetes && TryFold(key, out var value) && !AccessSteps.IsQualifier(value))
        {
            issues.Add(key.Position, $"program instantiation failed: invalid qualifier type: {CelType.Of(value).Name}");
        }
    }

    private bool TryFoldList(Expr.ListOf list, out CelValue value)
    {
        value = default;
        var elements = new CelValue[list.Elements.Length];
        for (var i = 0; i < elements.Length; i++)
        {
            if (!TryFold(list.Elements[i], out elements[i]))
            {
                return false;
            }
        }

        return Found(CelValue.Of(new ArrayList(elements)), out value);
    }

    private bool TryFoldMap(Expr.MapOf map, out CelValue value)
    {
        value = default;
        var entries = new EntryMap(map.Entries.Length);
        foreach (var entry in map.Entries)
        {
            if (entry.Optional || !TryFold(entry.Key, out var key) || !TryFold(entry.Value, out var content)
                || !KeyComparer.IsKey(key) || !entries.TryAdd(key, content))
            {
                return false;
            }
        }

        return Found(CelValue.Of(entries), out value);
    }

    private static bool Found(CelValue found, out CelValue value)
    {
        value = found;
        return true;
    }
}
