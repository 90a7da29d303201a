using DotAi.Kubernetes.Discovery;

namespace DotAi.Kubernetes.Snapshot;

/// <summary>
/// What the index knows of one file. Places point into the file's text as JSON (<see cref="Yaml.YamlReader"/>), which is made
/// again when something is to be read.
/// </summary>
internal sealed record SnapshotFile
{
    public required SnapshotPath Path { get; init; }

    /// <summary>SHA-256 of the bytes that were indexed; empty when they could not be read.</summary>
    public string ContentHash { get; init; } = "";

    public IReadOnlyList<SnapshotDefinition> Definitions { get; init; } = [];

    public IReadOnlyList<SnapshotObject> Objects { get; init; } = [];

    public IReadOnlyList<SnapshotOpenApi> OpenApi { get; init; } = [];

    public IReadOnlyList<DiscoveryFragment> Discovery { get; init; } = [];

    /// <summary><c>gitVersion</c> of a saved /version answer.</summary>
    public string? ServerVersion { get; init; }

    public IReadOnlyList<string> Problems { get; init; } = [];
}
