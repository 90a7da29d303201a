using DotAi.Capabilities.Scanning;
using DotAi.Workflows;

namespace DotAi.Capabilities.Dialogue;

/// <summary>Follows a scan until it ends. A caller who leaves stops the scan, unless others asked for it too; what it stored stays.</summary>
internal sealed class ScanWait(CapabilityScans scans, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    public async Task<Result<ScanReport>> UntilEndedAsync(ScanReport report, IProgress<ScanReport> progress, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (report.Status == ScanStatus.Running)
            {
                progress.Report(report);
                await timer.WaitForNextTickAsync(cancellationToken);
                var next = await scans.GetAsync(report.Id, cancellationToken);
                if (!next.Succeeded)
                {
                    return next;
                }

                report = next.Value;
            }

            progress.Report(report);
            return report;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await scans.LeaveAsync(report.Id, CancellationToken.None);
            throw;
        }
    }
}
