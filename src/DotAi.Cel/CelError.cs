namespace DotAi.Cel;

/// <summary>An evaluation error. Errors are values: <c>&amp;&amp;</c>, <c>||</c>, <c>all</c> and <c>exists</c> may absorb them.</summary>
/// <param name="Message">What went wrong, in the words of the reference implementation where it has any.</param>
public sealed record CelError(string Message)
{
    internal static CelValue NoSuchOverload { get; } = Value("no such overload");
    internal static CelValue DivideByZero { get; } = Value("division by zero");
    internal static CelValue ModulusByZero { get; } = Value("modulus by zero");
    internal static CelValue IntOverflow { get; } = Value("integer overflow");
    internal static CelValue UIntOverflow { get; } = Value("unsigned integer overflow");
    internal static CelValue DurationOverflow { get; } = Value("duration overflow");
    internal static CelValue TimestampOverflow { get; } = Value("timestamp overflow");

    /// <summary>An error value with this message, for the bodies of caller-supplied functions.</summary>
    public static CelValue Value(string message) => CelValue.OfError(new CelError(message));

    internal static CelValue NoSuchKey(string key) => Value($"no such key: {key}");
}
