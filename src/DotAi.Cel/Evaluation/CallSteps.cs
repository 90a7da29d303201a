using System.Runtime.CompilerServices;
using DotAi.Cel.Checking;
using DotAi.Cel.Values;

namespace DotAi.Cel.Evaluation;

/// <summary>Calls: arguments are computed in order, the first error among them is the result.</summary>
internal static class CallSteps
{
    private const int MostInPlace = 4;

    internal static Step Call(FunctionGroup group, bool isMember, Step[] arguments)
    {
        if (!isMember && arguments is [var left, var right] && OperatorTable.Binary(group.Name) is { } binary)
        {
            return Binary(binary, left, right);
        }

        if (!isMember && arguments is [var operand] && OperatorTable.Unary(group.Name) is { } unary)
        {
            return Unary(unary, operand);
        }

        if (isMember && group.Name is "or" or "orValue" && arguments is [var optional, var otherwise])
        {
            return Otherwise(optional, otherwise, unwraps: group.Name == "orValue");
        }

        var candidates = group.Candidates(isMember, arguments.Length);
        return arguments.Length <= MostInPlace ? InPlace(candidates, arguments) : OnHeap(candidates, arguments);
    }

    private static Step Binary(BinaryOperator apply, Step left, Step right) => context =>
    {
        var first = left(context);
        if (first.IsError)
        {
            return first;
        }

        var second = right(context);
        return second.IsError ? second : apply(context, first, second);
    };

    private static Step Unary(UnaryOperator apply, Step operand) => context =>
    {
        var value = operand(context);
        context.Charge(1);
        return value.IsError ? value : apply(value);
    };

    /// <summary>Whether an element is among fixed ones, which costs nothing, as in Kubernetes.</summary>
    internal static Step Membership(Step element, CelList options)
    {
        var members = new HashSet<CelValue>(options.Count, KeyComparer.Instance);
        for (var i = 0; i < options.Count; i++)
        {
            members.Add(options[i]);
        }

        return context =>
        {
            var value = element(context);
            return value.IsError ? value : CelValue.Of(members.Contains(value));
        };
    }

    /// <summary><c>or</c> and <c>orValue</c> compute their argument only when it is needed.</summary>
    private static Step Otherwise(Step optional, Step otherwise, bool unwraps) => context =>
    {
        var value = optional(context);
        if (value.Kind != CelKind.Optional)
        {
            return value.IsError ? value : CelError.NoSuchOverload;
        }

        if (value.HasOptionalValue)
        {
            return unwraps ? value.OptionalContent : value;
        }

        var other = otherwise(context);
        return unwraps || other.IsError || other.Kind == CelKind.Optional ? other : CelError.NoSuchOverload;
    };

    private static Step InPlace(CelFunction[] candidates, Step[] arguments) => context =>
    {
        var buffer = default(ArgumentBuffer);
        Span<CelValue> values = buffer;
        return Apply(context, candidates, arguments, values[..arguments.Length]);
    };

    private static Step OnHeap(CelFunction[] candidates, Step[] arguments) =>
        context => Apply(context, candidates, arguments, new CelValue[arguments.Length]);

    private static CelValue Apply(CelContext context, CelFunction[] candidates, Step[] arguments, Span<CelValue> values)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            values[i] = arguments[i](context);
            if (values[i].IsError)
            {
                return values[i];
            }
        }

        foreach (var candidate in candidates)
        {
            if (candidate.Accepts(values))
            {
                context.Charge(candidate.BaseCost);
                return candidate.Body!(context, values);
            }
        }

        return CelError.NoSuchOverload;
    }

    [InlineArray(MostInPlace)]
    private struct ArgumentBuffer
    {
        private CelValue _first;
    }
}
