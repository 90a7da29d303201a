using System.Text;

namespace DotAi.Server.Telemetry;

/// <summary>Names, units and escapes of the Prometheus text format.</summary>
internal static class PrometheusName
{
    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal)
    {
        ["s"] = "seconds",
        ["ms"] = "milliseconds",
        ["us"] = "microseconds",
        ["ns"] = "nanoseconds",
        ["min"] = "minutes",
        ["h"] = "hours",
        ["By"] = "bytes",
        ["KiBy"] = "kibibytes",
        ["MiBy"] = "mebibytes",
        ["%"] = "percent",
    };

    public static string Of(string name, string? unit, bool isCounter)
    {
        var result = Sanitised(name, allowColon: true);
        var suffix = unit switch
        {
            null or "" or "1" => "",
            ['{', ..] => "",
            _ => Units.GetValueOrDefault(unit) ?? Sanitised(unit, allowColon: false).Trim('_'),
        };
        if (isCounter && result.EndsWith("_total", StringComparison.Ordinal))
        {
            result = result[..^"_total".Length];
        }

        if (suffix.Length > 0 && !result.EndsWith("_" + suffix, StringComparison.Ordinal))
        {
            result = $"{result}_{suffix}";
        }

        return isCounter ? result + "_total" : result;
    }

    public static string Label(string key) => Sanitised(key, allowColon: false);

    public static string EscapeHelp(string? text) =>
        (text ?? "").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    public static string EscapeLabel(string text) =>
        EscapeHelp(text).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static string Sanitised(string name, bool allowColon)
    {
        var result = new StringBuilder(name.Length + 1);
        foreach (var character in name)
        {
            var keeps = char.IsAsciiLetterOrDigit(character) || character == '_' || (allowColon && character == ':');
            result.Append(keeps ? character : '_');
        }

        return result.Length == 0 || char.IsAsciiDigit(result[0]) ? "_" + result : result.ToString();
    }
}
