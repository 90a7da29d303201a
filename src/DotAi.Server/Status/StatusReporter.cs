using System.Text.Json.Nodes;
using DotAi.Workflows;

namespace DotAi.Server.Status;

/// <summary>Puts the status together from its sections; one that fails or hangs is reported as degraded and spoils no other.</summary>
internal sealed partial class StatusReporter(IEnumerable<IStatusSection> sections, TimeProvider time, ILogger<StatusReporter> logger)
{
    private static readonly TimeSpan SectionLimit = TimeSpan.FromSeconds(5);

    public async Task<StatusReport> ReportAsync(CancellationToken cancellationToken)
    {
        var parts = await Task.WhenAll(sections.Select(async section => (section.Name, Part: await ReadAsync(section, cancellationToken))));
        var degraded = parts.SelectMany(part => part.Part.Degraded).ToList();
        return new StatusReport(
            "success",
            parts.ToDictionary(part => part.Name, part => part.Part.Value, StringComparer.Ordinal),
            new StatusReport.Digest(
                degraded.Count == 0 ? "healthy" : "degraded",
                degraded,
                [.. parts.SelectMany(part => part.Part.Capabilities).Distinct(StringComparer.Ordinal)],
                parts.SelectMany(part => part.Part.Summary).ToDictionary(StringComparer.Ordinal)),
            time.GetUtcNow());
    }

    private async Task<StatusPart> ReadAsync(IStatusSection section, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            return await section.ReadAsync(limit.Token).AsTask().WaitAsync(SectionLimit, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            await limit.CancelAsync();
            return Broken(section, "did not answer in time");
        }
        catch (WorkflowException exception)
        {
            return Broken(section, exception.Error.Message);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailure(exception, section.Name);
            return Broken(section, "could not be read; the server's log has the details");
        }
    }

    private static StatusPart Broken(IStatusSection section, string reason) => new(new JsonObject { ["error"] = reason })
    {
        Degraded = [new Degradation(section.Name, $"The state of {section.Name} is unknown: {reason.TrimEnd('.')}.")],
    };

    [LoggerMessage(LogLevel.Warning, "Status section {Section} failed")]
    private partial void LogFailure(Exception exception, string section);
}
