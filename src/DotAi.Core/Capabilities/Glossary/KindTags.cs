namespace DotAi.Capabilities.Glossary;

/// <summary>What people call some kinds.</summary>
/// <param name="Kinds">The kinds meant.</param>
/// <param name="Tags">Plain words and phrases, lower case, the most telling first.</param>
public sealed record KindTags(IReadOnlyList<NamePattern> Kinds, IReadOnlyList<string> Tags)
{
    public bool Names(string kind) => Kinds.Any(pattern => pattern.IsExact && pattern.Matches(kind));

    public bool Fits(string kind) => Kinds.Any(pattern => pattern.Matches(kind));
}
