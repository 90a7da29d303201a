using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using DotAi.Kubernetes;

namespace DotAi.Schemas.Validation;

/// <summary>
/// The string formats that the API server checks (k8s.io/apiextensions-apiserver supported formats, as go-openapi/strfmt reads
/// them). Other formats are words for readers.
/// </summary>
internal static partial class TextFormats
{
    public static bool Fits(string format, string text, SchemaForm form) => format switch
    {
        "date-time" or "datetime" => IsDateTime(text),
        "byte" => Base64.IsValid(text),
        _ => form != SchemaForm.Structural || FitsCustom(format, text),
    };

    private static bool FitsCustom(string format, string text) => format switch
    {
        "date" => IsDate(text),
        "duration" => Duration().IsMatch(text),
        "uuid" or "uuid3" or "uuid4" or "uuid5" => Guid.TryParseExact(text, "D", out _) || Guid.TryParseExact(text, "N", out _),
        "ipv4" => IsAddress(text, AddressFamily.InterNetwork),
        "ipv6" => IsAddress(text, AddressFamily.InterNetworkV6),
        "cidr" => IsNetwork(text),
        "mac" => HardwareAddress().IsMatch(text),
        "uri" => RequestUri().IsMatch(text),
        "email" => MailAddress.TryCreate(text, out _),
        "hostname" => text.Length is > 0 and <= 255 && text.Split('.').All(static label => label.Length is > 0 and <= 63),
        "k8s-short-name" => ObjectNames.IsLabel(text),
        "k8s-long-name" => ObjectNames.IsSubdomain(text),
        _ => true,
    };

    private static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsDateTime(string text) => Time().Match(text) is { Success: true } match && IsDate(match.Groups["date"].Value);

    private static bool IsAddress(string text, AddressFamily family) =>
        IPAddress.TryParse(text, out var address)
        && address.AddressFamily == family
        && (family != AddressFamily.InterNetwork || text.AsSpan().Count('.') == 3);

    private static bool IsNetwork(string text)
    {
        if (text.Split('/') is not [var address, var prefix] || !int.TryParse(prefix, NumberStyles.None, CultureInfo.InvariantCulture, out var bits))
        {
            return false;
        }

        return (IsAddress(address, AddressFamily.InterNetwork) && bits <= 32) || (IsAddress(address, AddressFamily.InterNetworkV6) && bits <= 128);
    }

    [GeneratedRegex(@"\A(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})[tT](?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?(?:[zZ]|[+-][0-9]{2}:[0-9]{2})\z", RegexOptions.NonBacktracking)]
    private static partial Regex Time();

    [GeneratedRegex(@"\A(?:[+-]?(?:0|(?:(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:ns|us|\u00B5s|\u03BCs|ms|s|m|h))+)|\s*[0-9]+\s*[a-zA-Z]+.*)\z", RegexOptions.NonBacktracking)]
    private static partial Regex Duration();

    [GeneratedRegex(@"\A[0-9a-fA-F]{2}(?:[:.-]?[0-9a-fA-F]{2}){5,19}\z", RegexOptions.NonBacktracking)]
    private static partial Regex HardwareAddress();

    [GeneratedRegex(@"\A(?:/|[a-zA-Z][a-zA-Z0-9+.-]*:.)[^\s]*\z", RegexOptions.NonBacktracking)]
    private static partial Regex RequestUri();
}
