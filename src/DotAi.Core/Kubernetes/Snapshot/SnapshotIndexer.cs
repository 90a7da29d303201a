namespace DotAi.Kubernetes.Snapshot;

/// <summary>Brings the index of a folder up to date: files whose size and time are unchanged are taken over, the others are read.</summary>
internal sealed class SnapshotIndexer(string folder, SnapshotOptions options)
{
    // A file changed right before it was read may change again within the clock's resolution without looking different.
    private static readonly TimeSpan ClockResolution = TimeSpan.FromSeconds(2);

    /// <exception cref="Workflows.WorkflowException">The folder does not exist.</exception>
    public SnapshotIndex Refresh(SnapshotIndex? previous, DateTimeOffset? previousRead, CancellationToken cancellationToken)
    {
        var found = new SnapshotFolder(folder, options.MaxFiles);
        var paths = found.Find();
        var known = previous?.Files.ToDictionary(file => file.Path.Path, StringComparer.Ordinal) ?? [];
        var files = new SnapshotFile?[paths.Count];
        var pending = new List<int>();
        for (var index = 0; index < paths.Count; index++)
        {
            files[index] = known.GetValueOrDefault(paths[index].Path) is { } file && IsUnchanged(file, paths[index], previousRead) ? file : null;
            if (files[index] is null)
            {
                pending.Add(index);
            }
        }

        if (pending.Count == 0 && previous is not null && previous.Files.Count == paths.Count && found.Problems.SequenceEqual(previous.FolderProblems))
        {
            return previous;
        }

        Read(paths, known, files, pending, cancellationToken);
        return SnapshotIndex.From([.. files.Select(file => file!)], found.Problems);
    }

    private void Read(
        IReadOnlyList<SnapshotPath> paths,
        Dictionary<string, SnapshotFile> known,
        SnapshotFile?[] files,
        List<int> pending,
        CancellationToken cancellationToken)
    {
        // Large files first, so that no worker is left with one at the end.
        pending.Sort((left, right) => paths[right].Size.CompareTo(paths[left].Size));
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellationToken };
        Parallel.ForEach(
            pending,
            parallel,
            () => new SnapshotFileIndexer(folder, options),
            (index, _, indexer) =>
            {
                files[index] = indexer.Index(paths[index], known.GetValueOrDefault(paths[index].Path));
                return indexer;
            },
            _ => { });
    }

    private static bool IsUnchanged(SnapshotFile known, SnapshotPath now, DateTimeOffset? read) =>
        known.Path == now && (read is not { } time || now.Modified < (time - ClockResolution).UtcTicks);
}
