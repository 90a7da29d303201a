using System.Globalization;
using DotAi.Workflows;

namespace DotAi.Server.Configuration;

/// <summary>
/// Reads typed settings, remembers which were asked for (the catalogue) and collects every problem instead of stopping at the first.
/// </summary>
internal sealed class SettingsReader(IConfiguration configuration)
{
    private readonly List<Setting> _catalogue = [];
    private readonly List<FieldProblem> _problems = [];

    public IReadOnlyList<Setting> Catalogue => _catalogue;

    public IReadOnlyList<FieldProblem> Problems => _problems;

    public void Problem(string key, string message) => _problems.Add(new FieldProblem(key, message));

    public string? Text(Setting setting)
    {
        _catalogue.Add(setting);
        return configuration[setting.Key]?.Trim() is { Length: > 0 } text ? text : null;
    }

    public bool Flag(Setting setting)
    {
        var fallback = setting.Default == "true";
        return Parsed(setting, fallback, "true or false", text => bool.TryParse(text, out var value) ? value : null);
    }

    public long Number(Setting setting, long minimum, long maximum)
    {
        var fallback = long.Parse(setting.Default, CultureInfo.InvariantCulture);
        return Parsed(setting, fallback, $"a whole number from {minimum} to {maximum}", Within);

        long? Within(string text) =>
            long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= minimum && value <= maximum
                ? value
                : null;
    }

    /// <summary>A duration as <c>hh:mm:ss</c>.</summary>
    public TimeSpan Duration(Setting setting, TimeSpan minimum, TimeSpan maximum)
    {
        var fallback = TimeSpan.ParseExact(setting.Default, "c", CultureInfo.InvariantCulture);
        return Parsed(setting, fallback, $"a duration (hh:mm:ss) from {minimum:c} to {maximum:c}", Within);

        TimeSpan? Within(string text) =>
            text.Contains(':', StringComparison.Ordinal)
            && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) && value >= minimum && value <= maximum
                ? value
                : null;
    }

    public T Choice<T>(Setting setting)
        where T : struct, Enum
    {
        var fallback = Enum.Parse<T>(setting.Default);
        return Parsed(setting, fallback, "one of " + string.Join(", ", Enum.GetNames<T>()), Named);

        static T? Named(string text) =>
            Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<T>(text, ignoreCase: true) : null;
    }

    /// <summary>Values separated by semicolons or commas, or one per index (<c>Key:0</c>, <c>Key:1</c>).</summary>
    public IReadOnlyList<string> List(Setting setting)
    {
        _catalogue.Add(setting);
        var section = configuration.GetSection(setting.Key);
        IEnumerable<string?> parts = section.Value is { } joined
            ? joined.Split([';', ','])
            : section.GetChildren().Select(child => child.Value);
        return [.. parts.Select(part => part?.Trim()).OfType<string>().Where(part => part.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Named values; the setting's key ends in <c>:&lt;name&gt;</c>.</summary>
    public IReadOnlyDictionary<string, string> Map(Setting setting)
    {
        _catalogue.Add(setting);
        return configuration.GetSection(setting.Key[..setting.Key.LastIndexOf(':')])
            .GetChildren()
            .ToDictionary(child => child.Key, child => child.Value ?? "", StringComparer.OrdinalIgnoreCase);
    }

    private T Parsed<T>(Setting setting, T fallback, string expected, Func<string, T?> parse)
        where T : struct
    {
        if (Text(setting) is not { } text)
        {
            return fallback;
        }

        if (parse(text) is { } value)
        {
            return value;
        }

        Problem(setting.Key, $"{setting.Key} is '{text}'; it must be {expected}.");
        return fallback;
    }
}
