using System.Globalization;

namespace DotAi.Server.Configuration;

/// <summary>One thing that can be configured: what <c>--help</c>, the documentation table and the check for unknown keys know of it.</summary>
/// <param name="Key">Configuration key; a last segment in angle brackets stands for any name, as in <c>Auth:Tokens:&lt;name&gt;</c>.</param>
/// <param name="Default">What holds when nothing is configured, in words.</param>
/// <param name="Meaning">One sentence.</param>
/// <param name="Alias">The customary environment variable that sets it as well, if there is one.</param>
internal sealed record Setting(string Key, string Default, string Meaning, string? Alias = null)
{
    public string Section => Key.Split(':')[0];

    public string EnvironmentVariable => Key.Replace(":", "__", StringComparison.Ordinal);

    public bool IsMap => Key.EndsWith('>');

    /// <summary>Whether a configured key is this setting, one element of its list or one entry of its map.</summary>
    public bool Covers(string key)
    {
        if (!IsMap)
        {
            return key.Equals(Key, StringComparison.OrdinalIgnoreCase)
                || (key.StartsWith(Key + ":", StringComparison.OrdinalIgnoreCase) && int.TryParse(key.AsSpan(Key.Length + 1), CultureInfo.InvariantCulture, out _));
        }

        var prefix = Key[..(Key.LastIndexOf(':') + 1)];
        return key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && key.Length > prefix.Length;
    }
}
