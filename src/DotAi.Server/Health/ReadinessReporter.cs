using DotAi.Server.Configuration;
using DotAi.Workflows;

namespace DotAi.Server.Health;

/// <summary>Runs the readiness checks side by side. The last report is kept for a second, so probing cannot become load.</summary>
internal sealed partial class ReadinessReporter(
    IEnumerable<IReadinessCheck> checks, ReadinessSettings settings, TimeProvider time, ILogger<ReadinessReporter> logger) : IDisposable
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _gate = new(1);
    private (ReadinessReport Report, long TakenAt)? _last;

    public async Task<ReadinessReport> ReportAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_last is { } last && time.GetElapsedTime(last.TakenAt) < Freshness)
            {
                return last.Report;
            }

            var results = await Task.WhenAll(checks.Select(check => RunAsync(check, cancellationToken)));
            var known = results.Concat(Absent(results)).OrderBy(check => check.Name, StringComparer.Ordinal).ToList();
            var report = new ReadinessReport(known.TrueForAll(check => check.Ready || !check.Required), known);
            _last = (report, time.GetTimestamp());
            return report;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private IEnumerable<ReadinessReport.Check> Absent(ReadinessReport.Check[] results) =>
        settings.Required
            .Where(name => !Array.Exists(results, check => check.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            .Select(name => new ReadinessReport.Check(name, Required: true, Ready: false, "There is no such check; see Readiness:Required."));

    private async Task<ReadinessReport.Check> RunAsync(IReadinessCheck check, CancellationToken cancellationToken)
    {
        var required = settings.Required.Contains(check.Name, StringComparer.OrdinalIgnoreCase);
        var readiness = await AskAsync(check, cancellationToken);
        return new ReadinessReport.Check(check.Name, required, readiness.IsReady, readiness.IsReady ? null : readiness.Reason ?? "No reason given.");
    }

    private async Task<Readiness> AskAsync(IReadinessCheck check, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            // WaitAsync as well, for checks that do not watch their token.
            return await check.CheckAsync(limit.Token).AsTask().WaitAsync(settings.Timeout, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            await limit.CancelAsync();
            return Readiness.NotReady("No answer in time.");
        }
        catch (WorkflowException exception)
        {
            return Readiness.NotReady(exception.Error.Message);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailure(exception, check.Name);
            return Readiness.NotReady("The check failed; the server's log has the details.");
        }
    }

    [LoggerMessage(LogLevel.Warning, "Readiness check {Check} failed")]
    private partial void LogFailure(Exception exception, string check);
}
