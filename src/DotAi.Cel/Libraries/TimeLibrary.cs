using DotAi.Cel.Time;

namespace DotAi.Cel.Libraries;

/// <summary>Parts of timestamps, in UTC or a named zone, and of durations.</summary>
internal static class TimeLibrary
{
    private const long Millisecond = 1_000_000;

    internal static IEnumerable<CelFunction> Functions() =>
    [
        .. Part("getFullYear", (t, _) => t.Year),
        .. Part("getMonth", (t, _) => t.Month - 1),
        .. Part("getDayOfYear", (t, _) => t.DayOfYear - 1),
        .. Part("getDayOfMonth", (t, _) => t.Day - 1),
        .. Part("getDate", (t, _) => t.Day),
        .. Part("getDayOfWeek", (t, _) => t.DayOfWeek),
        .. Part("getHours", (t, _) => t.Hour),
        .. Part("getMinutes", (t, _) => t.Minute),
        .. Part("getSeconds", (t, _) => t.Second),
        .. Part("getMilliseconds", (_, nanos) => nanos / Millisecond),
        Total("getHours", 3600 * Durations.NanosecondsPerSecond),
        Total("getMinutes", 60 * Durations.NanosecondsPerSecond),
        Total("getSeconds", Durations.NanosecondsPerSecond),
        Total("getMilliseconds", Millisecond),
    ];

    private static CelFunction[] Part(string name, Func<CivilTime, int, long> part) =>
    [
        CelFunction.Member(name, "timestamp -> int", (_, a) => CelValue.Of(part(CivilTime.At(a[0].Bits, 0), a[0].Nanos))),
        CelFunction.Member(name, "timestamp, string -> int", (_, a) => TimeZones.OffsetAt(a[1].AsString(), a[0]) is { } offset
            ? CelValue.Of(part(CivilTime.At(a[0].Bits, offset), a[0].Nanos))
            : CelError.Value($"unknown time zone {a[1].AsString()}")),
    ];

    private static CelFunction Total(string name, long unit) =>
        CelFunction.Member(name, "duration -> int", (_, a) => CelValue.Of(a[0].Bits / unit));
}
