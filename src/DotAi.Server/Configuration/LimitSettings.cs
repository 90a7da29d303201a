namespace DotAi.Server.Configuration;

/// <summary>How much one request, one connection and one caller may take.</summary>
internal sealed record LimitSettings : ISettings<LimitSettings>
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public required long BodyBytes { get; init; }

    public required int JsonDepth { get; init; }

    public required int HeaderBytes { get; init; }

    public required int HeaderCount { get; init; }

    public required TimeSpan HeadersTimeout { get; init; }

    public required TimeSpan KeepAlive { get; init; }

    public required long BodyBytesPerSecond { get; init; }

    public required TimeSpan BodyGrace { get; init; }

    public required TimeSpan RequestTimeout { get; init; }

    public required TimeSpan ShutdownTimeout { get; init; }

    public required long Connections { get; init; }

    public required int RequestsPerSecond { get; init; }

    public required int Burst { get; init; }

    /// <summary>Whether the rate also holds for connections from the same machine, which can overload it without us.</summary>
    public required bool LimitLoopback { get; init; }

    public static LimitSettings Read(SettingsReader settings) => new()
    {
        BodyBytes = settings.Number(new("Limits:BodyBytes", "1048576", "Largest request body in bytes."), 1024, 1L << 30),
        JsonDepth = (int)settings.Number(new("Limits:JsonDepth", "64", "Deepest nesting of JSON in a request body."), 8, 256),
        HeaderBytes = (int)settings.Number(new("Limits:HeaderBytes", "32768", "Largest total of request headers in bytes."), 2048, 1 << 20),
        HeaderCount = (int)settings.Number(new("Limits:HeaderCount", "100", "Most request headers."), 10, 1000),
        HeadersTimeout = settings.Duration(new("Limits:HeadersTimeout", "00:00:15", "Time for a client to send its request headers."), Second, Hour),
        KeepAlive = settings.Duration(new("Limits:KeepAlive", "00:02:10", "How long an idle connection is kept."), Second, Hour),
        BodyBytesPerSecond = settings.Number(new("Limits:BodyBytesPerSecond", "240", "Slowest rate of a request body."), 1, 1 << 30),
        BodyGrace = settings.Duration(new("Limits:BodyGrace", "00:00:05", "Time before the slowest rate of a body holds."), 2 * Second, Hour),
        RequestTimeout = settings.Duration(new("Limits:RequestTimeout", "00:01:40", "Longest time for one request; streams are exempt."), Second, Hour),
        ShutdownTimeout = settings.Duration(new("Limits:ShutdownTimeout", "00:00:10", "Time for running requests to end when the server stops."), Second, Hour),
        Connections = settings.Number(new("Limits:Connections", "1000", "Most open connections."), 1, 1_000_000),
        RequestsPerSecond = (int)settings.Number(new("Limits:RequestsPerSecond", "1000", "Sustained requests a second of one caller; 0 switches the limit off."), 0, 1_000_000),
        Burst = (int)settings.Number(new("Limits:Burst", "2000", "Requests one caller may send at once before the rate holds."), 1, 1_000_000),
        LimitLoopback = settings.Flag(new("Limits:LimitLoopback", "false", "Whether the rate also holds for connections from the same machine.")),
    };
}
