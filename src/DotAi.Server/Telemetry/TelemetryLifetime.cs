using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace DotAi.Server.Telemetry;

/// <summary>Starts collecting with the server and sends what is left when it stops.</summary>
internal sealed class TelemetryLifetime(MeterProvider meters, TracerProvider? tracer = null) : IHostedService
{
    private const int FlushMilliseconds = 2000;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            meters.ForceFlush(FlushMilliseconds);
            tracer?.ForceFlush(FlushMilliseconds);
        },
        cancellationToken);
}
