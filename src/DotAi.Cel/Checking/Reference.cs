namespace DotAi.Cel.Checking;

/// <summary>What the checker found a name, a selection or a call to mean.</summary>
internal abstract record Reference
{
    /// <summary>A variable of a macro.</summary>
    internal sealed record Local(string Name) : Reference;

    /// <summary>A variable of the activation, under its declared name.</summary>
    internal sealed record Variable(string Name) : Reference;

    /// <summary>A name with a fixed value, such as the name of a type.</summary>
    internal sealed record Constant(CelValue Value) : Reference;

    /// <summary>A function; <paramref name="IsMember"/> is false where what looks like a receiver is part of the function's name.</summary>
    internal sealed record Function(FunctionGroup Group, bool IsMember) : Reference;
}
