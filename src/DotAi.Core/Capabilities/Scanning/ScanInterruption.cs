namespace DotAi.Capabilities.Scanning;

/// <summary>Why a running scan must stop.</summary>
internal enum ScanInterruption
{
    /// <summary>A caller asked for it.</summary>
    Cancelled,

    /// <summary>Another process holds the lease, or the record is gone.</summary>
    LeaseLost,
}
