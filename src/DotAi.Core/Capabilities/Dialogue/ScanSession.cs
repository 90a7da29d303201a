namespace DotAi.Capabilities.Dialogue;

/// <summary>What a scan dialogue remembers between two calls.</summary>
internal sealed record ScanSession
{
    public required ScanStep Step { get; init; }

    /// <summary>Resource names, or null for everything the cluster serves.</summary>
    public IReadOnlyList<string>? Resources { get; init; }

    public bool Manual { get; init; }

    /// <summary>The job of an automatic scan.</summary>
    public Guid? ScanId { get; init; }

    /// <summary>Position of the previewed resource within <see cref="Resources"/>.</summary>
    public int Index { get; init; }

    public int Stored { get; init; }

    public int Skipped { get; init; }

    public bool Stopped { get; init; }

    public required DateTimeOffset StartedAt { get; init; }
}
