using DotAi.Workflows;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DotAi.Capabilities.Vectors;

/// <summary>Looks from time to time whether stored capabilities lack vectors, and encodes them as soon as the encoder is there.</summary>
internal sealed partial class EncodingWorker(CapabilityEncoding encoding, TimeProvider time, ILogger<EncodingWorker> logger) : BackgroundService
{
    internal static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Give the host its thread back: encoding is long.
        await Task.Yield();
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            await TryRunAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryRunAsync(CancellationToken stoppingToken)
    {
        try
        {
            await encoding.RunAsync(stoppingToken);
        }
        catch (WorkflowException exception)
        {
            LogStoreAway(exception.Message);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // What is wrong with one record must not end the process, nor the attempts to encode the others.
            LogFailed(exception);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Encoding of stored capabilities waits for the store: {Reason}")]
    private partial void LogStoreAway(string reason);

    [LoggerMessage(LogLevel.Error, "Encoding of stored capabilities failed; it is tried again")]
    private partial void LogFailed(Exception exception);
}
