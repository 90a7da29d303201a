using DotAi.Server.Configuration;
using DotAi.Server.Hosting;
using DotAi.Server.Http;
using DotAi.Server.Telemetry;

namespace DotAi.Server.Health;

/// <summary>Probes for whoever runs the server, and its metrics.</summary>
internal static class HealthEndpoints
{
    private const string PrometheusText = "text/plain; version=0.0.4; charset=utf-8";

    public static ServerBuilder AddHealth(this ServerBuilder builder)
    {
        builder.Read<ReadinessSettings>();
        builder.Services.AddSingleton<ReadinessReporter>();
        return builder.AddJsonContext(HealthContext.Default);
    }

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var probes = app.MapGroup("").WithTags("Operations").AllowAnonymous().DisableRateLimiting();
        probes.MapGet("/healthz", () => TypedResults.Json(new Liveness("ok")))
            .WithName("getHealth").WithSummary("Whether the process answers.");
        probes.MapGet("/readyz", ReadyAsync)
            .WithName("getReadiness").WithSummary("Whether the parts the server depends on are ready, each with its reason.")
            .Produces<ReadinessReport>().Produces<ReadinessReport>(StatusCodes.Status503ServiceUnavailable);
        app.MapGet("/metrics", (MetricsText metrics) => TypedResults.Text(metrics.Collect(), PrometheusText))
            .WithTags("Operations").WithName("getMetrics").WithSummary("Metrics in the Prometheus text format.")
            .Produces<string>(contentType: "text/plain").WithProblems(StatusCodes.Status401Unauthorized);
    }

    private static async Task<IResult> ReadyAsync(ReadinessReporter reporter, CancellationToken cancellationToken)
    {
        var report = await reporter.ReportAsync(cancellationToken);
        var status = report.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        return TypedResults.Json(report, statusCode: status);
    }
}
