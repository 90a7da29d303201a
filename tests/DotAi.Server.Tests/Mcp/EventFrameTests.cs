using System.Buffers;
using System.Text;
using DotAi.Server.Mcp;

namespace DotAi.Server.Tests.Mcp;

public sealed class EventFrameTests
{
    [Theory]
    [InlineData("event: message\ndata: {\"result\":{}}\n\n", "{\"result\":{}}")]
    [InlineData("data: {}\n\n", "{}")]
    [InlineData("id: 1\nevent: message\ndata: 5\n\n", "5")]
    [InlineData("event: message\ndata: {}\n", "")]
    [InlineData("event: message\n\n", "")]
    [InlineData("data: 1\ndata: 2\n\n", "")]
    [InlineData(": comment\n\n", "")]
    [InlineData("", "")]
    public void A_whole_event_of_one_line_gives_its_data(string events, string expected)
    {
        var data = EventFrame.Whole(Encoding.UTF8.GetBytes(events));

        Encoding.UTF8.GetString(data).ShouldBe(expected);
    }

    [Theory]
    [InlineData("event: message\ndata: {\"result\":{}}\n\n", true)]
    [InlineData("event: message\ndata: {\"error\":{}}\n\n", true)]
    [InlineData("event: message\ndata: {\"method\":\"x\"}\n\n", false)]
    [InlineData("event: message\ndata: {\"result\":{}}", false)]
    public void An_answer_is_told_from_a_notification(string events, bool answer)
    {
        EventFrame.HoldsAnswer(Encoding.UTF8.GetBytes(events)).ShouldBe(answer);
    }

    [Fact]
    public void Data_comes_out_the_same_however_the_event_is_cut()
    {
        var random = new Random(17);
        for (var round = 0; round < 300; round++)
        {
            var data = Encoding.UTF8.GetBytes("{\"text\":\"" + new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => "ab: däta ".ElementAt(random.Next(9)))]) + "\"}");
            byte[] events = [.. "event: message\n"u8, .. "data: "u8, .. data, .. "\n\n"u8];
            var frame = new EventFrame();
            var output = new ArrayBufferWriter<byte>();
            for (var at = 0; at < events.Length;)
            {
                var length = Math.Min(events.Length - at, random.Next(1, 12));
                frame.CopyData(events.AsSpan(at, length), output);
                at += length;
            }

            output.WrittenSpan.ToArray().ShouldBe(data);
        }
    }
}
