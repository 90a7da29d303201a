using DotAi.Capabilities.Scanning;
using DotAi.Server.Errors;
using DotAi.Server.Http;
using DotAi.Server.Security;
using DotAi.Workflows;

namespace DotAi.Server.Features.Capabilities;

/// <summary>Scans as resources: start one, follow it, stop it.</summary>
internal static class ScanEndpoints
{
    private const string Route = "/scans";

    public static void MapScans(this RouteGroupBuilder capabilities)
    {
        capabilities.MapPost(Route, StartAsync)
            .WithName("startScan").WithSummary("Scans everything ({}), or the resources named.")
            .Produces<ScanReport>(StatusCodes.Status202Accepted);
        capabilities.MapGet(Route, ListAsync)
            .WithName("listScans").WithSummary("The newest scans, newest first.")
            .Produces<ScanList>();
        capabilities.MapGet(Route + "/{id:guid}", GetAsync)
            .WithName("getScan").WithSummary("How far a scan is, and what failed.")
            .Produces<ScanReport>().WithProblems(StatusCodes.Status404NotFound);
        capabilities.MapGet(Route + "/{id:guid}/events", ScanEvents.StreamAsync)
            .WithName("followScan").WithSummary("A scan's progress as server-sent events until it ends.")
            .Produces<string>(contentType: "text/event-stream").WithProblems(StatusCodes.Status404NotFound)
            .DisableRequestTimeout();
        capabilities.MapPost(Route + "/{id:guid}/cancel", CancelAsync)
            .WithName("cancelScan").WithSummary("Asks a scan to stop; what it stored stays.")
            .Produces<ScanReport>().WithProblems(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> StartAsync(
        CapabilityScans scans,
        JsonBody<StartScanRequest> body,
        HttpContext context,
        CancellationToken cancellationToken)
    {
        var caller = context.GetCaller() ?? Caller.Local;
        var started = await scans.StartAsync(new ScanRequest(body.Value.Resources), caller.Name, cancellationToken);
        return started.ToHttpAccepted(report => $"{ApiRoutes.Prefix}/capabilities{Route}/{report.Id}");
    }

    private static async Task<IResult> ListAsync(CapabilityScans scans, CancellationToken cancellationToken)
    {
        Result<ScanList> list = new ScanList(await scans.ListAsync(cancellationToken));
        return list.ToHttp();
    }

    private static async Task<IResult> GetAsync(CapabilityScans scans, Guid id, CancellationToken cancellationToken) =>
        (await scans.GetAsync(id, cancellationToken)).ToHttp();

    private static async Task<IResult> CancelAsync(CapabilityScans scans, Guid id, CancellationToken cancellationToken) =>
        (await scans.CancelAsync(id, cancellationToken)).ToHttp();
}
