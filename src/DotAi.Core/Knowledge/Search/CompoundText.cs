namespace DotAi.Knowledge.Search;

/// <summary>Cuts a text into tokens and says which of the things asked for each belongs to.</summary>
internal static class CompoundText
{
    private const int MaxTokens = 96;
    private static readonly HashSet<string> Joints = new(StringComparer.OrdinalIgnoreCase)
    {
        "and", "with", "w/", "plus", "then", "&", "+", "along", "alongside", "including", "behind", "using", "via",
    };

    /// <summary>Tokens in order with the number of their part; parts are counted from 0 and joints are left out.</summary>
    public static IReadOnlyList<(string Token, int Part)> Split(string text)
    {
        var tokens = new List<(string, int)>();
        var part = 0;
        foreach (var written in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MaxTokens))
        {
            if (Joints.Contains(written))
            {
                part += tokens.Count > 0 && tokens[^1].Item2 == part ? 1 : 0;
                continue;
            }

            // A comma inside a token separates as well: "vpc,subnet".
            var pieces = written.Split([',', ';', '+', '&'], StringSplitOptions.TrimEntries);
            for (var at = 0; at < pieces.Length; at++)
            {
                part += at > 0 && tokens.Count > 0 && tokens[^1].Item2 == part ? 1 : 0;
                var token = pieces[at].Trim('.', ':', '!', '?', '(', ')', '"', '\'', '[', ']', '{', '}', '<', '>', '`', '*');
                if (token.Length > 0)
                {
                    tokens.Add((token, part));
                }
            }
        }

        return tokens;
    }
}
