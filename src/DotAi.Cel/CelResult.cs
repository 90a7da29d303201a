namespace DotAi.Cel;

/// <summary>The outcome of one evaluation.</summary>
/// <param name="Value">The value; an error value when <paramref name="Error"/> is set.</param>
/// <param name="Error">Why there is no value.</param>
/// <param name="Cost">Cost units used.</param>
public readonly record struct CelResult(CelValue Value, CelError? Error, long Cost)
{
    public bool IsError => Error is not null;

    /// <summary>True when the value is the bool true.</summary>
    public bool IsTrue => Value.IsTrue;
}
