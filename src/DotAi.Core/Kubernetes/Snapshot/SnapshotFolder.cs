using DotAi.Workflows;

namespace DotAi.Kubernetes.Snapshot;

/// <summary>
/// Finds the files of a snapshot: .yaml, .yml and .json in the folder and below. Hidden files and folders are left out (a mounted
/// ConfigMap keeps its versions in them); links are followed, each real folder once.
/// </summary>
internal sealed class SnapshotFolder(string folder, int maxFiles)
{
    private const int MaxDepth = 32;
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    private readonly List<SnapshotPath> _files = [];
    private readonly List<ClusterProblem> _problems = [];
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    public IReadOnlyList<ClusterProblem> Problems => _problems;

    /// <summary>The files in path order.</summary>
    /// <exception cref="WorkflowException">The folder does not exist or cannot be read.</exception>
    public IReadOnlyList<SnapshotPath> Find()
    {
        ThrowIfMissing(folder);
        Visit(new DirectoryInfo(folder), "", depth: 0);
        _files.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        if (_files.Count > maxFiles)
        {
            _problems.Add(new("", $"The folder holds {_files.Count} files; only the first {maxFiles} are read.", MayHideResources: true));
            _files.RemoveRange(maxFiles, _files.Count - maxFiles);
        }

        return _files;
    }

    /// <exception cref="WorkflowException">The folder does not exist.</exception>
    public static void ThrowIfMissing(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new WorkflowException(new WorkflowError.Unavailable(
                "cluster snapshot",
                $"The snapshot folder '{folder}' does not exist. Set Cluster:Snapshot to a folder of CRD and OpenAPI files."));
        }
    }

    public static string FullPath(string folder, string relative) => Path.Combine(folder, relative);

    private void Visit(DirectoryInfo directory, string prefix, int depth)
    {
        if (depth > MaxDepth)
        {
            _problems.Add(new(prefix, $"Folders deeper than {MaxDepth} levels are not read.", MayHideResources: true));
            return;
        }

        try
        {
            var real = directory.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? directory.FullName;
            if (!_visited.Add(real))
            {
                return;
            }

            // In name order, so that of two links to one folder the same is always followed.
            foreach (var entry in directory.EnumerateFileSystemInfos("*", Everything).OrderBy(entry => entry.Name, StringComparer.Ordinal))
            {
                Add(entry, prefix, depth);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Add(new(prefix.TrimEnd('/'), $"The folder cannot be read and is skipped: {exception.Message}", MayHideResources: true));
        }
    }

    private void Add(FileSystemInfo entry, string prefix, int depth)
    {
        var path = prefix + entry.Name;
        switch (entry)
        {
            case { Name: ['.', ..] }:
                break;
            case DirectoryInfo directory:
                Visit(directory, path + "/", depth + 1);
                break;
            case FileInfo file when IsManifest(file.Name):
                AddFile(file, path);
                break;
        }
    }

    private void AddFile(FileInfo file, string path)
    {
        try
        {
            var target = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
            if (!target.Exists)
            {
                _problems.Add(new(path, "The link points nowhere; the file is skipped.", MayHideResources: true));
                return;
            }

            _files.Add(new SnapshotPath(path, target.Length, target.LastWriteTimeUtc.Ticks));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Add(new(path, $"The file cannot be read and is skipped: {exception.Message}", MayHideResources: true));
        }
    }

    private static bool IsManifest(string name) =>
        Path.GetExtension(name.AsSpan()) is var extension
        && (extension.Equals(".yaml", StringComparison.OrdinalIgnoreCase)
            || extension.Equals(".yml", StringComparison.OrdinalIgnoreCase)
            || extension.Equals(".json", StringComparison.OrdinalIgnoreCase));
}
