using Serilog.Events;

namespace DotAi.Server.Configuration;

/// <summary>What is logged and how.</summary>
internal sealed record LogSettings(LogFormat Format, LogEventLevel Level, IReadOnlyDictionary<string, LogEventLevel> Levels) : ISettings<LogSettings>
{
    public static LogSettings Read(SettingsReader settings)
    {
        var format = settings.Choice<LogFormat>(new("Logs:Format", nameof(LogFormat.Text), "`Text` for people, `Json` for machines (one object a line)."));
        var level = settings.Choice<LogEventLevel>(new("Logs:Level", nameof(LogEventLevel.Information), "Least level that is logged: Verbose, Debug, Information, Warning, Error, Fatal."));
        var levels = new Dictionary<string, LogEventLevel>(StringComparer.Ordinal);
        foreach (var (category, text) in settings.Map(new("Logs:Levels:<category>", "Microsoft: Warning", "Least level for loggers whose name starts with the category.")))
        {
            if (Enum.TryParse<LogEventLevel>(text, ignoreCase: true, out var own) && Enum.IsDefined(own))
            {
                levels[category] = own;
            }
            else
            {
                settings.Problem($"Logs:Levels:{category}", $"Logs:Levels:{category} is '{text}'; it must be one of {string.Join(", ", Enum.GetNames<LogEventLevel>())}.");
            }
        }

        return new LogSettings(format, level, levels);
    }
}
