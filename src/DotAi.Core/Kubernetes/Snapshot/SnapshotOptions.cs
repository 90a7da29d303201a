using DotAi.Kubernetes.Yaml;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DotAi.Kubernetes.Snapshot;

/// <summary>How a snapshot folder is read.</summary>
public sealed record SnapshotOptions
{
    /// <summary><see cref="ClusterKind.Sample"/> for the folder that ships with DotAi.</summary>
    public ClusterKind Kind { get; init; } = ClusterKind.Snapshot;

    /// <summary>Where the choice of the folder came from, in words a user recognises.</summary>
    public string Source { get; init; } = "Cluster:Snapshot";

    /// <summary>Keeps the index from one process to the next; null for none. The file may be deleted at any time.</summary>
    public string? CacheFile { get; init; }

    /// <summary>Larger files are named and skipped.</summary>
    public long MaxFileBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>More files than this are not read.</summary>
    public int MaxFiles { get; init; } = 100_000;

    /// <summary>How many files are read at the same time.</summary>
    public int Parallelism { get; init; } = 2;

    /// <summary>How often a watch looks for changed files, and how long an answer may be behind them.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(5);

    public YamlLimits Limits { get; init; } = YamlLimits.Default;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public ILogger Logger { get; init; } = NullLogger.Instance;
}
