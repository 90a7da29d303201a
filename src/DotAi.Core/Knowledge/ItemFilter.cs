namespace DotAi.Knowledge;

/// <summary>
/// Conditions on top-level payload fields, all of which must hold. A condition holds when the field equals one of the values,
/// or, for an array, when one of its entries does.
/// </summary>
public sealed record ItemFilter(IReadOnlyList<FieldCondition> Must, IReadOnlyList<FieldCondition> MustNot)
{
    public static ItemFilter All { get; } = new([], []);

    public static ItemFilter Where(string field, params string[] anyOf) => new([new FieldCondition(field, anyOf)], []);
}
