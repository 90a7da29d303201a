using System.Buffers;

namespace DotAi.Server.Mcp;

/// <summary>
/// Takes the data out of one server-sent event, however it is cut into writes: what follows <c>data: </c> on its line
/// (html.spec.whatwg.org, "Parsing an event stream"). JSON as the SDK writes it holds no line break, so one line is all.
/// </summary>
internal sealed class EventFrame
{
    private int _matched;
    private State _state;

    private enum State
    {
        LineStart,
        OtherLine,
        Data,
    }

    private static ReadOnlySpan<byte> Prefix => "data: "u8;

    /// <summary>The data of an event that is whole; empty when it is not.</summary>
    public static ReadOnlySpan<byte> Whole(ReadOnlySpan<byte> events)
    {
        if (!events.EndsWith("\n\n"u8)) return [];

        var start = events.StartsWith(Prefix) ? 0 : events.IndexOf("\ndata: "u8) + 1;
        var data = events[start..];
        return data.StartsWith(Prefix) && data.IndexOf((byte)'\n') == data.Length - 2 ? data[Prefix.Length..^2] : [];
    }

    /// <summary>Whether the event is whole and carries a result or an error rather than a notification.</summary>
    public static bool HoldsAnswer(ReadOnlySpan<byte> events) =>
        Whole(events) is { IsEmpty: false } data && (data.StartsWith("{\"result\":"u8) || data.StartsWith("{\"error\":"u8));

    public void CopyData(ReadOnlySpan<byte> events, IBufferWriter<byte> data)
    {
        while (!events.IsEmpty)
        {
            events = _state switch
            {
                State.LineStart => MatchPrefix(events),
                State.OtherLine => EndLine(events),
                _ => Copy(events, data),
            };
        }
    }

    private ReadOnlySpan<byte> MatchPrefix(ReadOnlySpan<byte> events)
    {
        if (events[0] != Prefix[_matched])
        {
            _matched = 0;
            _state = State.OtherLine;
            return events;
        }

        if (++_matched == Prefix.Length)
        {
            _matched = 0;
            _state = State.Data;
        }

        return events[1..];
    }

    private ReadOnlySpan<byte> EndLine(ReadOnlySpan<byte> events)
    {
        var end = events.IndexOf((byte)'\n');
        if (end < 0) return [];

        _state = State.LineStart;
        return events[(end + 1)..];
    }

    private ReadOnlySpan<byte> Copy(ReadOnlySpan<byte> events, IBufferWriter<byte> data)
    {
        var end = events.IndexOf((byte)'\n');
        data.Write(end < 0 ? events : events[..end]);
        return end < 0 ? [] : EndLine(events[end..]);
    }
}
