namespace DotAi.Knowledge.Search;

/// <summary>Names that a query can equal, compared without regard to case and surrounding blanks.</summary>
public static class SearchNames
{
    /// <summary>The form in which a name is stored in a <see cref="SearchProfile.NamesField"/>.</summary>
    public static string Key(string name) => name.Trim().ToLowerInvariant();
}
