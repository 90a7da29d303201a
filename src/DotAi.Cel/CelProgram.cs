using DotAi.Cel.Evaluation;

namespace DotAi.Cel;

/// <summary>A compiled expression. Immutable; may be evaluated on several threads at once.</summary>
public sealed class CelProgram
{
    private static readonly CelError CostExceeded = new("operation cancelled: actual cost limit exceeded");
    private static readonly CelError TooDeep = new("the data is nested too deeply");
    private readonly Plan _plan;
    private readonly long _costLimit;

    internal CelProgram(string source, CelType resultType, Plan plan, long costLimit)
    {
        Source = source;
        ResultType = resultType;
        _plan = plan;
        _costLimit = costLimit;
    }

    /// <summary>The text it was compiled from.</summary>
    public string Source { get; }

    public CelType ResultType { get; }

    /// <summary>The declared variables the expression uses.</summary>
    public IReadOnlyList<string> Variables => _plan.Variables;

    /// <summary>Evaluates under the environment's cost limit.</summary>
    public CelResult Evaluate(ICelActivation activation, CancellationToken cancellationToken) =>
        Evaluate(activation, _costLimit, cancellationToken);

    /// <summary>Evaluates under a cost limit of its own, as when several expressions share a budget.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public CelResult Evaluate(ICelActivation activation, long costLimit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activation);
        cancellationToken.ThrowIfCancellationRequested();
        var context = new CelContext(activation, _plan.Variables.Count, _plan.Locals, costLimit, cancellationToken);
        try
        {
            var value = _plan.Root(context);
            return new(value, value.IsError ? value.AsError() : null, context.Cost);
        }
        catch (CostExceededException)
        {
            return new(CelValue.OfError(CostExceeded), CostExceeded, context.Cost);
        }
        catch (InsufficientExecutionStackException)
        {
            return new(CelValue.OfError(TooDeep), TooDeep, context.Cost);
        }
    }
}
