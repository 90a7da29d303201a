using System.Collections.Concurrent;

namespace DotAi.Capabilities.Glossary;

/// <summary>
/// Finds what entries say about a kind. An entry of a named group beats one about name shapes, and a kind written out beats a
/// pattern, so that a broad rule never overrules what is known exactly.
/// </summary>
internal sealed class GlossaryMatcher(IReadOnlyList<GlossaryEntry> entries, IReadOnlyList<GlossaryProvider> providers)
{
    private readonly ConcurrentDictionary<string, GlossaryEntry[]> _byGroup = new(StringComparer.Ordinal);
    private readonly GlossaryEntry[] _generic = [.. entries.Where(entry => entry.IsGeneric)];

    public GlossaryMatch Match(string group, string kind)
    {
        var named = _byGroup.GetOrAdd(group, name => [.. entries.Where(entry => !entry.IsGeneric && entry.Covers(name))]);
        var own = Claims(named, kind);
        var shape = Claims(_generic, kind);
        var role = Role(own) is not KindRole.Unlisted and var known ? known : Role(shape);
        var tags = Tags(own);
        var light = named.SelectMany(entry => entry.Service);

        // What the shape of the name tells is the kind's own meaning only where nobody described the kind itself.
        (tags, light) = tags.Length > 0 ? (tags, light.Concat(Tags(shape))) : (Tags(shape), light);
        var served = providers.Where(provider => provider.Serves(group, kind) || Named(named, provider)).ToArray();
        return new GlossaryMatch
        {
            Entries = [.. Names(named.Where(entry => Speaks(entry, kind)).Concat(shape.Select(claim => claim.Entry)))],
            Service = own.Select(claim => claim.Entry.Name).Concat(named.Select(entry => entry.Name)).FirstOrDefault(),
            Tags = tags,
            LightTags = [.. light.Distinct(StringComparer.Ordinal).Except(tags, StringComparer.Ordinal)],
            Providers = served,
            Abstractions = role is KindRole.Primary ? [.. named.SelectMany(entry => entry.Abstractions).Distinct(StringComparer.Ordinal)] : [],
            Role = role,
            IsBookkeeping = Role(own) is not KindRole.Primary && named.Concat(_generic).Any(entry => entry.Bookkeeping.Any(pattern => pattern.Matches(kind))),
        };
    }

    private static bool Speaks(GlossaryEntry entry, string kind) =>
        entry.Service.Count > 0 || entry.Primary.Concat(entry.Secondary).Any(tags => tags.Fits(kind)) || entry.Bookkeeping.Any(pattern => pattern.Matches(kind));

    private static bool Named(GlossaryEntry[] named, GlossaryProvider provider) =>
        named.Any(entry => entry.Providers.Contains(provider.Name, StringComparer.OrdinalIgnoreCase));

    private static Claim[] Claims(GlossaryEntry[] entries, string kind)
    {
        var claims = entries
            .SelectMany(entry => entry.Primary.Select(tags => new Claim(entry, KindRole.Primary, tags))
                .Concat(entry.Secondary.Select(tags => new Claim(entry, KindRole.Secondary, tags))))
            .Where(claim => claim.Tags.Fits(kind))
            .ToArray();
        var exact = Array.FindAll(claims, claim => claim.Tags.Names(kind));
        return exact.Length > 0 ? exact : claims;
    }

    private static KindRole Role(Claim[] claims) =>
        claims.Length == 0 ? KindRole.Unlisted
        : Array.Exists(claims, claim => claim.Role is KindRole.Primary) ? KindRole.Primary
        : KindRole.Secondary;

    private static string[] Tags(Claim[] claims) => [.. claims.SelectMany(claim => claim.Tags.Tags).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Names(IEnumerable<GlossaryEntry> entries) =>
        entries.Select(entry => entry.Name).Distinct(StringComparer.Ordinal);

    private readonly record struct Claim(GlossaryEntry Entry, KindRole Role, KindTags Tags);
}
