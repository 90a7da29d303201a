using DotAi.Cel.Tests.Support;
using DotAi.Cel.Time;

namespace DotAi.Cel.Tests.Time;

public sealed class TimeTests
{
    private const string Leap = "timestamp('2024-02-29T23:30:15.123456789Z')";

    [Theory]
    [InlineData("getFullYear()", 2024)]
    [InlineData("getMonth()", 1)]
    [InlineData("getDate()", 29)]
    [InlineData("getDayOfMonth()", 28)]
    [InlineData("getDayOfYear()", 59)]
    [InlineData("getDayOfWeek()", 4)]
    [InlineData("getHours()", 23)]
    [InlineData("getMinutes()", 30)]
    [InlineData("getSeconds()", 15)]
    [InlineData("getMilliseconds()", 123)]
    [InlineData("getDate('Asia/Tokyo')", 1)]
    [InlineData("getHours('America/New_York')", 18)]
    [InlineData("getMinutes('-00:45')", 45)]
    [InlineData("getHours('+05:30')", 5)]
    [InlineData("getMonth('02:00')", 2)]
    public void Parts_of_a_timestamp_in_its_zone(string part, long value) => Sample.Run($"{Leap}.{part}").Value.ShouldBe(CelValue.Of(value));

    [Theory]
    [InlineData("timestamp('0001-01-01T00:00:00Z') - duration('1ns')", "timestamp overflow")]
    [InlineData("timestamp('9999-12-31T23:59:59Z') + duration('1s')", "timestamp overflow")]
    [InlineData("timestamp('9999-12-31T23:59:59Z') - timestamp('0001-01-01T00:00:00Z')", "duration overflow")]
    [InlineData("duration('2562047h') + duration('1h')", "duration overflow")]
    [InlineData("timestamp(253402300800)", "timestamp overflow")]
    [InlineData("timestamp('2023-02-29T00:00:00Z')", "invalid timestamp \"2023-02-29T00:00:00Z\"")]
    [InlineData("timestamp('2023-01-01 00:00:00Z')", "invalid timestamp \"2023-01-01 00:00:00Z\"")]
    [InlineData("duration('1')", "invalid duration \"1\"")]
    [InlineData("duration('1.2.3s')", "invalid duration \"1.2.3s\"")]
    [InlineData("timestamp(0).getHours('Mars/Olympus')", "unknown time zone Mars/Olympus")]
    public void Times_outside_their_range_are_errors(string expression, string message) => Sample.Error(expression).ShouldBe(message);

    [Theory]
    [InlineData("string(timestamp('2024-02-29T12:00:00+02:00'))", "2024-02-29T10:00:00Z")]
    [InlineData("string(timestamp('2024-01-01T00:00:00.120Z') + duration('1h0.5s'))", "2024-01-01T01:00:00.62Z")]
    [InlineData("string(timestamp(-1))", "1969-12-31T23:59:59Z")]
    [InlineData("string(duration('1h30m'))", "5400s")]
    [InlineData("string(duration('-1.5ms'))", "-0.0015s")]
    [InlineData("string(timestamp('2024-03-01T00:00:00Z') - timestamp('2024-02-01T00:00:00Z'))", "2505600s")]
    public void Times_as_text(string expression, string text) => Sample.Run(expression).Value.AsString().ShouldBe(text);

    [Fact]
    public void Civil_dates_agree_with_the_calendar_of_the_framework()
    {
        var random = new Random(11);
        for (var i = 0; i < 20_000; i++)
        {
            var moment = new DateTime(random.NextInt64(DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
            var seconds = (moment.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond - (moment.Ticks < DateTime.UnixEpoch.Ticks && moment.Ticks % TimeSpan.TicksPerSecond != 0 ? 1 : 0);
            CivilTime.At(seconds, 0).ShouldBe(new CivilTime(
                moment.Year, moment.Month, moment.Day, moment.DayOfYear, (int)moment.DayOfWeek, moment.Hour, moment.Minute, moment.Second));
            CivilTime.SecondsOf(moment.Year, moment.Month, moment.Day).ShouldBe((moment.Date - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond);
        }
    }

    [Fact]
    public void What_is_written_can_be_read_again()
    {
        var random = new Random(12);
        for (var i = 0; i < 5_000; i++)
        {
            var timestamp = CelValue.OfTimestamp(random.NextInt64(Durations.FirstSecond, Durations.LastSecond), random.Next(1_000_000_000));
            TimestampText.Parse(TimestampText.Format(timestamp)).ShouldBe(timestamp);
            var duration = CelValue.OfDuration(random.NextInt64(-1_000_000_000_000, 1_000_000_000_000));
            DurationText.Parse(DurationText.Format(duration.Bits)).ShouldBe(duration);
        }
    }
}
