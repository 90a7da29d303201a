namespace DotAi.Server.Configuration;

/// <summary>Who may call.</summary>
/// <param name="Tokens">Bearer tokens by the caller's name.</param>
/// <param name="Anonymous">Whether callers on loopback need no token while the server listens on loopback only.</param>
internal sealed record AuthSettings(IReadOnlyDictionary<string, string> Tokens, bool Anonymous) : ISettings<AuthSettings>
{
    private const int ShortestToken = 16;
    private const int LongestToken = 1024;
    private const int LongestName = 64;

    public static AuthSettings Read(SettingsReader settings)
    {
        var tokens = settings.Map(new("Auth:Tokens:<name>", "none", "A bearer token (16 to 1024 visible ASCII characters) and the name its bearer gets in logs."));
        var anonymous = settings.Flag(new("Auth:Anonymous", "true", "Whether loopback callers need no token while the server listens on loopback only."));
        foreach (var (name, token) in tokens)
        {
            CheckToken(name, token, settings);
        }

        foreach (var names in tokens.GroupBy(pair => pair.Value, pair => pair.Key).Where(names => names.Key.Length > 0 && names.Count() > 1))
        {
            settings.Problem("Auth:Tokens", $"Auth:Tokens gives {string.Join(" and ", names.Order(StringComparer.Ordinal))} the same token; each needs its own.");
        }

        return new AuthSettings(tokens, anonymous);
    }

    private static void CheckToken(string name, string token, SettingsReader settings)
    {
        var key = $"Auth:Tokens:{name}";
        if (name.Length > LongestName || !name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or '@'))
        {
            settings.Problem(key, $"{key}: a token's name is at most {LongestName} letters, digits and the characters - _ . @");
        }

        // The value itself must never be repeated: this text ends up in logs.
        if (token.Length is < ShortestToken or > LongestToken || !token.All(character => character is > ' ' and <= '~'))
        {
            settings.Problem(key, $"{key}: a token is {ShortestToken} to {LongestToken} visible ASCII characters without spaces.");
        }
    }
}
