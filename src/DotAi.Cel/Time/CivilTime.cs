using System.Runtime.InteropServices;

namespace DotAi.Cel.Time;

/// <summary>
/// A timestamp as a calendar shows it at some offset. Computed from days rather than through DateTime, whose range an offset
/// can leave (proleptic Gregorian; the method is Howard Hinnant's "chrono-compatible low-level date algorithms").
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CivilTime(long Year, int Month, int Day, int DayOfYear, int DayOfWeek, int Hour, int Minute, int Second)
{
    private const long SecondsPerDay = 86_400;
    private static readonly int[] DaysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

    /// <summary>Month, day of month and day of year count from 1; Sunday is 0.</summary>
    internal static CivilTime At(long unixSeconds, long offsetSeconds)
    {
        var local = unixSeconds + offsetSeconds;
        var days = Floor(local, SecondsPerDay);
        var rest = (int)(local - (days * SecondsPerDay));
        var shifted = days + 719_468;
        var era = Floor(shifted, 146_097);
        var dayOfEra = shifted - (era * 146_097);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayFromMarch = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var monthFromMarch = ((5 * dayFromMarch) + 2) / 153;
        var day = (int)(dayFromMarch - (((153 * monthFromMarch) + 2) / 5) + 1);
        var month = (int)(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9);
        var year = yearOfEra + (era * 400) + (month <= 2 ? 1 : 0);
        var dayOfYear = DaysBeforeMonth[month - 1] + day + (month > 2 && IsLeap(year) ? 1 : 0);
        var dayOfWeek = (int)((((days + 4) % 7) + 7) % 7);
        return new(year, month, day, dayOfYear, dayOfWeek, rest / 3600, rest / 60 % 60, rest % 60);
    }

    /// <summary>Seconds since 1970 of a date at midnight.</summary>
    internal static long SecondsOf(long year, int month, int day)
    {
        year -= month <= 2 ? 1 : 0;
        var era = Floor(year, 400);
        var yearOfEra = year - (era * 400);
        var dayFromMarch = (((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5) + day - 1;
        var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayFromMarch;
        return ((era * 146_097) + dayOfEra - 719_468) * SecondsPerDay;
    }

    internal static int DaysIn(long year, int month) =>
        month == 2 ? (IsLeap(year) ? 29 : 28) : month is 4 or 6 or 9 or 11 ? 30 : 31;

    private static bool IsLeap(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    private static long Floor(long value, long divisor) => value >= 0 ? value / divisor : ((value + 1) / divisor) - 1;
}
