using DotAi.Cel.Checking;

namespace DotAi.Cel;

/// <summary>One overload of a function.</summary>
public sealed class CelFunction
{
    private CelFunction(string name, bool isMember, string signature, CelFunctionBody? body)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        IsMember = isMember;
        Body = body;
        (Parameters, Result) = SignatureReader.Read(signature);
        HasTypeParameters = Result.Mentions(CelTypeKind.Parameter) || Parameters.Any(p => p.Mentions(CelTypeKind.Parameter));
    }

    public string Name { get; }

    /// <summary>Called on its first argument, as in <c>text.charAt(1)</c>.</summary>
    public bool IsMember { get; }

    internal CelType[] Parameters { get; }

    internal CelType Result { get; }

    internal bool HasTypeParameters { get; }

    /// <summary>Charged for a call before its body runs; none where the body charges by size.</summary>
    internal int BaseCost { get; private init; } = 1;

    internal CelFunctionBody? Body { get; }

    /// <summary>A function called by its name, which may have dots: <c>math.abs(x)</c>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="signature">
    /// Types before and after an arrow, as <c>"string, int -&gt; list(string)"</c>. Types are bool, int, uint, double, string, bytes,
    /// null, dyn, timestamp, duration, type, list(T), map(K, V), optional(T), single capital letters for type variables, and
    /// anything else for a library's own type.
    /// </param>
    /// <param name="body">What it does.</param>
    public static CelFunction Global(string name, string signature, CelFunctionBody body) => new(name, false, signature, body);

    /// <summary>A function called on its first argument; the signature is that of <see cref="Global"/>.</summary>
    public static CelFunction Member(string name, string signature, CelFunctionBody body) => new(name, true, signature, body);

    /// <summary>An overload the evaluator has an instruction of its own for.</summary>
    internal static CelFunction Operator(string name, string signature) => new(name, false, signature, null);

    /// <summary>A member whose body charges for all it does.</summary>
    internal static CelFunction SelfCharging(string name, bool isMember, string signature, CelFunctionBody body) =>
        new(name, isMember, signature, body) { BaseCost = 0 };

    internal bool Accepts(ReadOnlySpan<CelValue> arguments)
    {
        if (arguments.Length != Parameters.Length)
        {
            return false;
        }

        for (var i = 0; i < arguments.Length; i++)
        {
            if (!Parameters[i].Admits(arguments[i]))
            {
                return false;
            }
        }

        return true;
    }
}
