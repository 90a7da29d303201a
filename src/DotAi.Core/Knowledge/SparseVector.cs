namespace DotAi.Knowledge;

/// <summary>
/// Term weights of one text. <paramref name="Indices"/> are ascending, unique term numbers and <paramref name="Values"/> their
/// weights, position by position. Inverse document frequency is not included: the store multiplies it in when it scores.
/// </summary>
public sealed record SparseVector(uint[] Indices, float[] Values)
{
    public static SparseVector Empty { get; } = new([], []);
}
