namespace DotAi.Cel.Time;

/// <summary>Arithmetic of 64-bit nanosecond durations and of timestamps in the years 1 to 9999.</summary>
internal static class Durations
{
    internal const long NanosecondsPerSecond = 1_000_000_000;
    internal const long FirstSecond = -62_135_596_800;
    internal const long LastSecond = 253_402_300_799;

    internal static CelValue Add(long left, long right)
    {
        var sum = unchecked(left + right);
        return ((left ^ sum) & (right ^ sum)) < 0 ? CelError.DurationOverflow : CelValue.OfDuration(sum);
    }

    internal static CelValue Subtract(long left, long right)
    {
        var difference = unchecked(left - right);
        return ((left ^ right) & (left ^ difference)) < 0 ? CelError.DurationOverflow : CelValue.OfDuration(difference);
    }

    internal static CelValue AddTo(in CelValue timestamp, long nanoseconds)
    {
        var (seconds, nanos) = Math.DivRem(nanoseconds, NanosecondsPerSecond);
        nanos += timestamp.Nanos;
        return Timestamp(timestamp.Bits + seconds + FloorDivide(ref nanos), (int)nanos);
    }

    internal static CelValue SubtractFrom(in CelValue timestamp, long nanoseconds)
    {
        var (seconds, nanos) = Math.DivRem(nanoseconds, NanosecondsPerSecond);
        nanos = timestamp.Nanos - nanos;
        return Timestamp(timestamp.Bits - seconds + FloorDivide(ref nanos), (int)nanos);
    }

    /// <summary>The time from one timestamp to another; an error when it exceeds what a duration holds.</summary>
    internal static CelValue Between(in CelValue from, in CelValue to)
    {
        var nanoseconds = ((Int128)(to.Bits - from.Bits) * NanosecondsPerSecond) + to.Nanos - from.Nanos;
        return nanoseconds < long.MinValue || nanoseconds > long.MaxValue
            ? CelError.DurationOverflow
            : CelValue.OfDuration((long)nanoseconds);
    }

    /// <summary>A timestamp, or an error outside the years 1 to 9999.</summary>
    internal static CelValue Timestamp(long seconds, int nanos) =>
        seconds is < FirstSecond or > LastSecond ? CelError.TimestampOverflow : CelValue.OfTimestamp(seconds, nanos);

    private static long FloorDivide(ref long nanos)
    {
        var seconds = Math.DivRem(nanos, NanosecondsPerSecond, out nanos);
        if (nanos >= 0)
        {
            return seconds;
        }

        nanos += NanosecondsPerSecond;
        return seconds - 1;
    }
}
