using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using DotAi.Capabilities.Scanning;
using DotAi.Server.Errors;

namespace DotAi.Server.Features.Capabilities;

/// <summary>A scan's progress as server-sent events: one <c>progress</c> event whenever it moved, and a last one called <c>end</c>.</summary>
internal static class ScanEvents
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    public static async Task<IResult> StreamAsync(CapabilityScans scans, TimeProvider time, Guid id, CancellationToken cancellationToken)
    {
        var first = await scans.GetAsync(id, cancellationToken);
        return first.Succeeded
            ? TypedResults.ServerSentEvents(FollowAsync(scans, time, first.Value, cancellationToken))
            : first.ToHttp();
    }

    private static async IAsyncEnumerable<SseItem<ScanReport>> FollowAsync(
        CapabilityScans scans,
        TimeProvider time,
        ScanReport report,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (report.Status == ScanStatus.Running)
        {
            yield return new SseItem<ScanReport>(report, "progress");
            var shown = report;
            do
            {
                await timer.WaitForNextTickAsync(cancellationToken);
                var next = await scans.GetAsync(report.Id, cancellationToken);
                if (!next.Succeeded)
                {
                    yield break;
                }

                report = next.Value;
            }
            while (report.Status == ScanStatus.Running && report.Current == shown.Current && report.Total == shown.Total);
        }

        yield return new SseItem<ScanReport>(report, "end");
    }
}
