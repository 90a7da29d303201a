using System.Globalization;

namespace DotAi.Cel.Time;

/// <summary>Offsets of zones, by name from the zone database or as <c>±hh:mm</c>.</summary>
internal static class TimeZones
{
    /// <summary>Seconds east of UTC at a timestamp, or null for an unknown zone.</summary>
    internal static long? OffsetAt(string zone, in CelValue timestamp)
    {
        if (zone.Contains(':', StringComparison.Ordinal))
        {
            return Numeric(zone);
        }

        if (zone is "" or "UTC")
        {
            return 0;
        }

        return TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) && found.HasIanaId
            ? (long)found.GetUtcOffset(timestamp.AsTimestamp()).TotalSeconds
            : null;
    }

    private static long? Numeric(string zone)
    {
        var colon = zone.IndexOf(':', StringComparison.Ordinal);
        if (!int.TryParse(zone.AsSpan(0, colon), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var hours)
            || !int.TryParse(zone.AsSpan(colon + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var minutes)
            || Math.Abs((long)hours) > 10_000 || Math.Abs((long)minutes) > 10_000)
        {
            return null;
        }

        return ((hours * 60L) + (zone[0] == '-' ? -minutes : minutes)) * 60;
    }
}
