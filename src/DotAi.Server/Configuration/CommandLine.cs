namespace DotAi.Server.Configuration;

/// <summary>The process's arguments: what to do, and settings as <c>--Key=Value</c> or <c>--Key Value</c>; a lone <c>--Key</c> means true.</summary>
internal sealed record CommandLine(CommandMode Mode, string? OpenApiFile, IReadOnlyDictionary<string, string?> Settings)
{
    /// <exception cref="StartupException">Arguments that are no options.</exception>
    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var mode = CommandMode.Serve;
        string? file = null;
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var problems = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (argument is "--help" or "-h" or "-?")
            {
                mode = CommandMode.Help;
                continue;
            }

            if (argument is "--version")
            {
                mode = CommandMode.Version;
                continue;
            }

            if (!argument.StartsWith("--", StringComparison.Ordinal) || argument.Length == 2)
            {
                problems.Add($"'{argument}' is not an option; settings are given as --Key=Value, for example --Cluster:Snapshot=DIR.");
                continue;
            }

            var (key, value) = Split(argument[2..], arguments, ref i);
            if (key.Equals("openapi", StringComparison.OrdinalIgnoreCase))
            {
                (mode, file) = (CommandMode.WriteOpenApi, value);
                continue;
            }

            settings[key] = value;
        }

        return problems.Count == 0 ? new CommandLine(mode, file, settings) : throw new StartupException(problems);
    }

    private static (string Key, string Value) Split(string option, IReadOnlyList<string> arguments, ref int position)
    {
        var equals = option.IndexOf('=', StringComparison.Ordinal);
        if (equals >= 0)
        {
            return (option[..equals].Replace("__", ":", StringComparison.Ordinal), option[(equals + 1)..]);
        }

        var hasValue = position + 1 < arguments.Count && !arguments[position + 1].StartsWith("--", StringComparison.Ordinal);
        return (option.Replace("__", ":", StringComparison.Ordinal), hasValue ? arguments[++position] : "true");
    }
}
