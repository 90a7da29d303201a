namespace DotAi.Capabilities.Scanning;

/// <summary>Unwinds a running scan that must stop.</summary>
internal sealed class ScanInterruptedException(ScanInterruption reason) : Exception($"The scan must stop: {reason}.")
{
    public ScanInterruption Reason { get; } = reason;
}
