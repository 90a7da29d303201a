using System.Text;

namespace DotAi.Capabilities.Analysis;

/// <summary>Writes an identifier as words: <c>NATGateway</c> as "nat gateway", <c>CronJob</c> as "cron job".</summary>
internal static class KindWords
{
    /// <summary>Names that are one word although they are written with humps.</summary>
    private static readonly string[] Whole =
    [
        "PostgreSQL", "MySQL", "MariaDB", "MongoDB", "DynamoDB", "ClickHouse", "RabbitMQ", "ActiveMQ", "GitHub", "GitLab", "OpenSearch",
        "MSSQL", "NoSQL", "GraphQL", "OpenTelemetry", "OpenID", "WebACL", "IPv4", "IPv6", "DaemonSet", "ConfigMap",
    ];

    /// <summary>The words in lower case with one space between them; at most <paramref name="limit"/> characters are read.</summary>
    public static string Of(string identifier, int limit = 200)
    {
        var text = identifier.AsSpan(0, Math.Min(identifier.Length, limit));
        var words = new StringBuilder(text.Length + 16);
        for (var at = 0; at < text.Length;)
        {
            var length = WordAt(text, at);
            if (length > 0)
                words.Append(words.Length > 0 ? " " : "").Append(text.Slice(at, length));
            at += Math.Max(length, 1);
        }

        return words.ToString().ToLowerInvariant();
    }

    private static int WordAt(ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..];
        if (!char.IsLetterOrDigit(rest[0]))
            return 0;

        foreach (var name in Whole)
        {
            if (rest.StartsWith(name, StringComparison.Ordinal))
                return name.Length;
        }

        var capitals = Run(rest, char.IsUpper);
        if (capitals <= 1)
            return capitals + Run(rest[capitals..], IsSmall);

        // The last capital of a row starts the next word, unless the row ends the name or is a plural (VPCs).
        var follows = Run(rest[capitals..], IsSmall);
        return follows switch
        {
            0 => capitals,
            1 when rest[capitals] == 's' => capitals + 1,
            _ when char.IsDigit(rest[capitals]) => capitals + Run(rest[capitals..], char.IsDigit),
            _ => capitals - 1,
        };
    }

    private static bool IsSmall(char character) => char.IsLetterOrDigit(character) && !char.IsUpper(character);

    private static int Run(ReadOnlySpan<char> text, Func<char, bool> belongs)
    {
        var length = 0;
        while (length < text.Length && belongs(text[length]))
            length++;
        return length;
    }
}
