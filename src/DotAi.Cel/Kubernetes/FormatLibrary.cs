using System.Globalization;
using DotAi.Cel.Patterns;
using DotAi.Cel.Time;

namespace DotAi.Cel.Kubernetes;

/// <summary>Named formats of text.</summary>
internal static class FormatLibrary
{
    private const string Type = "kubernetes.NamedFormat";
    private const string Uuid = "(?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$";

    private static readonly NamedFormat[] Formats =
    [
        new("dns1123Label", NameRules.Dns1123Label),
        new("dns1123Subdomain", NameRules.Dns1123Subdomain),
        new("dns1035Label", NameRules.Dns1035Label),
        new("qualifiedName", NameRules.QualifiedName),
        new("dns1123LabelPrefix", t => NameRules.Dns1123Label(NameRules.AsPrefix(t))),
        new("dns1123SubdomainPrefix", t => NameRules.Dns1123Subdomain(NameRules.AsPrefix(t))),
        new("dns1035LabelPrefix", t => NameRules.Dns1035Label(NameRules.AsPrefix(t))),
        new("labelValue", NameRules.LabelValue),
        new("uri", t => Unless(UrlValue.Parse(t) is not null, "must be a valid URI")),
        new("uuid", t => Unless(RegexCache.TryGet(Uuid, out var uuid, out _) && uuid.IsMatch(t), "does not match the UUID format")),
        new("byte", t => Unless(IsBase64(t), "invalid base64")),
        new("date", t => Unless(DateOnly.TryParseExact(t, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), "invalid date")),
        new("datetime", t => Unless(IsDateTime(t), "invalid datetime")),
    ];

    internal static CelLibrary Create() => new("kubernetes.format", Functions(), [], (Type, CelValue.Of(NamedFormat.FormatType)));

    private static IEnumerable<CelFunction> Functions() =>
    [
        CelFunction.Global("format.named", $"string -> optional({Type})", (_, a) => Named(a[0].AsString())),
        CelFunction.Member("validate", $"{Type}, string -> optional(list(string))", (context, a) =>
        {
            context.Charge(a[1].AsString().Length);
            return ((NamedFormat)a[0].AsOpaque()).Validate(a[1].AsString());
        }),
        .. Formats.Select(f => CelFunction.Global("format." + f.Name, $"-> {Type}", (_, _) => CelValue.Of(f))),
    ];

    private static CelValue Named(string name) =>
        Array.Find(Formats, f => f.Name == name) is { } format ? CelValue.OptionalOf(CelValue.Of(format)) : CelValue.None;

    private static string[] Unless(bool valid, string problem) => valid ? [] : [problem];

    private static bool IsBase64(string text) =>
        text.Length % 4 == 0 && !text.AsSpan().ContainsAny(" \t") && Convert.TryFromBase64String(text, new byte[text.Length], out _);

    /// <summary>RFC 3339, also with a lower-case t or a space and without a zone, as go-openapi/strfmt reads it.</summary>
    private static bool IsDateTime(string text)
    {
        if (text.Length < 19 || text[10] is not ('T' or 't' or ' '))
        {
            return false;
        }

        var normal = string.Concat(text.AsSpan(0, 10), "T", text.AsSpan(11));
        return !TimestampText.Parse(normal).IsError || !TimestampText.Parse(normal + "Z").IsError;
    }
}
