using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace DotAi.Server.Telemetry;

/// <summary>Starts collecting with the server and sends what is left when it stops.</summary>
internal sealed class TelemetryLifetime(MeterProvider meters, TracerProvider? tracer = null) : IHostedService
{
    private const int FlushMilliseconds = 2000;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Its own limit holds: after a stop that took too long the token is already cancelled, and what led to that is worth sending.
    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            meters.ForceFlush(FlushMilliseconds);
            tracer?.ForceFlush(FlushMilliseconds);
        },
        CancellationToken.None);
}
