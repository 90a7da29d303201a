using DotAi.Cel.Values;

namespace DotAi.Cel.Evaluation;

/// <summary>
/// The macros. Costs follow what the reference implementation charges for the loops they expand to: the accumulator and the
/// loop condition of each iteration count beside the body.
/// </summary>
internal static class LoopSteps
{
    private const int DecideOverhead = 3;
    private const int CollectOverhead = 12;

    /// <summary><c>exists</c> stops at the first true, <c>all</c> at the first false; otherwise an error met on the way wins.</summary>
    internal static Step Decide(Step range, LoopVariables variables, Step predicate, bool until) => context =>
    {
        var loop = LoopRange.Of(range(context));
        if (loop.Error.IsError)
        {
            return loop.Error;
        }

        context.Charge(1);
        var error = CelValue.Null;
        for (var i = 0; i < loop.Count; i++)
        {
            context.ChargeIteration(DecideOverhead);
            loop.SetVariables(context, variables, i);
            var decision = predicate(context);
            if (decision.Kind != CelKind.Bool)
            {
                error = decision.IsError ? decision : CelError.NoSuchOverload;
            }
            else if (decision.IsTrue == until)
            {
                return decision;
            }
        }

        return error.IsError ? error : CelValue.Of(!until);
    };

    /// <summary>Counts without stopping, so that an error anywhere shows.</summary>
    internal static Step ExistsOne(Step range, LoopVariables variables, Step predicate) => context =>
    {
        var loop = LoopRange.Of(range(context));
        if (loop.Error.IsError)
        {
            return loop.Error;
        }

        context.Charge(2);
        var found = 0;
        for (var i = 0; i < loop.Count; i++)
        {
            context.ChargeIteration(2);
            loop.SetVariables(context, variables, i);
            var decision = predicate(context);
            if (decision.Kind != CelKind.Bool)
            {
                return decision.IsError ? decision : CelError.NoSuchOverload;
            }

            found += decision.IsTrue ? 1 : 0;
        }

        return CelValue.Of(found == 1);
    };

    internal static Step List(Step range, LoopVariables variables, Step? filter, Step result) => context =>
    {
        var loop = LoopRange.Of(range(context));
        if (loop.Error.IsError)
        {
            return loop.Error;
        }

        context.Charge(11);
        var results = new List<CelValue>(filter is null ? loop.Count : 0);
        for (var i = 0; i < loop.Count; i++)
        {
            context.ChargeIteration(CollectOverhead);
            loop.SetVariables(context, variables, i);
            if (Passes(filter, context, out var error))
            {
                var value = result(context);
                if (value.IsError)
                {
                    return value;
                }

                results.Add(value);
            }
            else if (error.IsError)
            {
                return error;
            }
        }

        return CelValue.Of(results.Count == 0 ? ArrayList.Empty : new ArrayList([.. results]));
    };

    internal static Step Map(Step range, LoopVariables variables, Step? filter, Step result, bool mergesEntries) => context =>
    {
        var loop = LoopRange.Of(range(context));
        if (loop.Error.IsError)
        {
            return loop.Error;
        }

        context.Charge(31);
        var map = new EntryMap(loop.Count);
        for (var i = 0; i < loop.Count; i++)
        {
            context.ChargeIteration(CollectOverhead);
            loop.SetVariables(context, variables, i);
            if (!Passes(filter, context, out var error))
            {
                if (error.IsError)
                {
                    return error;
                }

                continue;
            }

            var value = result(context);
            error = value.IsError ? value : mergesEntries ? Merge(map, value) : Insert(map, loop.KeyAt(i), value);
            if (error.IsError)
            {
                return error;
            }
        }

        return CelValue.Of(map);
    };

    private static bool Passes(Step? filter, CelContext context, out CelValue error)
    {
        error = default;
        if (filter is null)
        {
            return true;
        }

        var decision = filter(context);
        error = decision.Kind is CelKind.Bool or CelKind.Error ? decision : CelError.NoSuchOverload;
        return decision.IsTrue;
    }

    private static CelValue Merge(EntryMap map, in CelValue entries)
    {
        if (entries.Kind != CelKind.Map)
        {
            return CelError.NoSuchOverload;
        }

        var from = entries.AsMap();
        for (var i = 0; i < from.Count; i++)
        {
            var error = Insert(map, from.KeyAt(i), from.ValueAt(i));
            if (error.IsError)
            {
                return error;
            }
        }

        return default;
    }

    private static CelValue Insert(EntryMap map, in CelValue key, in CelValue value) =>
        map.TryAdd(key, value) ? default : CelError.Value($"insert failed: key {key} already exists");
}
