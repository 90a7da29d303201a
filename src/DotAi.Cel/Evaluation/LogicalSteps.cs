namespace DotAi.Cel.Evaluation;

/// <summary>The logical operators, which decide from any term that decides them and only then report an error.</summary>
internal static class LogicalSteps
{
    internal static Step Chain(Step[] terms, bool isAnd) => context =>
    {
        var error = CelValue.Null;
        foreach (var term in terms)
        {
            var value = term(context);
            if (value.Kind != CelKind.Bool)
            {
                error = error.IsError ? error : value.IsError ? value : CelError.NoSuchOverload;
            }
            else if (value.IsTrue != isAnd)
            {
                return value;
            }
        }

        return error.IsError ? error : CelValue.Of(isAnd);
    };

    internal static Step Conditional(Step condition, Step whenTrue, Step whenFalse) => context =>
    {
        var decision = condition(context);
        if (decision.Kind != CelKind.Bool)
        {
            return decision.IsError ? decision : CelError.NoSuchOverload;
        }

        return decision.IsTrue ? whenTrue(context) : whenFalse(context);
    };
}
