namespace DotAi.Cel;

/// <summary>What a function does. Arguments have the declared types and are never errors; a result may be an error value.</summary>
public delegate CelValue CelFunctionBody(CelContext context, ReadOnlySpan<CelValue> arguments);
