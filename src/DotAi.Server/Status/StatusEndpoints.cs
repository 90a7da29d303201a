using DotAi.Server.Errors;
using DotAi.Server.Hosting;
using DotAi.Server.Http;
using DotAi.Workflows;

namespace DotAi.Server.Status;

/// <summary>What the system is made of and how it does.</summary>
internal static class StatusEndpoints
{
    public static ServerBuilder AddStatus(this ServerBuilder builder)
    {
        builder.Services.AddSingleton<StatusReporter>();
        builder.AddStatusSection<VersionSection>();
        return builder.AddJsonContext(StatusContext.Default);
    }

    /// <summary>Adds a part's section to the status.</summary>
    public static ServerBuilder AddStatusSection<TSection>(this ServerBuilder builder)
        where TSection : class, IStatusSection
    {
        builder.Services.AddSingleton<IStatusSection, TSection>();
        return builder;
    }

    public static void MapStatus(this RouteGroupBuilder api) =>
        api.MapGet("/status", ReadAsync)
            .WithTags("Status").WithName("getStatus").WithSummary("The state of every part, what is degraded and what that means.")
            .Produces<StatusReport>();

    private static async Task<IResult> ReadAsync(StatusReporter reporter, CancellationToken cancellationToken)
    {
        Result<StatusReport> report = await reporter.ReportAsync(cancellationToken);
        return report.ToHttp();
    }
}
