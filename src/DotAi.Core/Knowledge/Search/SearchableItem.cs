using DotAi.Knowledge.Terms;

namespace DotAi.Knowledge.Search;

/// <summary>An item as the search sees it.</summary>
/// <param name="Fields">Its weighted texts.</param>
/// <param name="Traits">What else decides its rank.</param>
public sealed record SearchableItem(IReadOnlyList<WeightedField> Fields, SearchTraits Traits);
