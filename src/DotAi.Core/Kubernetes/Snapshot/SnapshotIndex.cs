namespace DotAi.Kubernetes.Snapshot;

/// <summary>A snapshot folder at one moment: its files in path order, and the catalogue and places they add up to.</summary>
internal sealed record SnapshotIndex(IReadOnlyList<SnapshotFile> Files, IReadOnlyList<ClusterProblem> FolderProblems, SnapshotCatalog Catalog)
{
    public static SnapshotIndex From(IReadOnlyList<SnapshotFile> files, IReadOnlyList<ClusterProblem> folderProblems) =>
        new(files, folderProblems, new SnapshotCatalogBuilder(files, folderProblems).Build());

    /// <summary>The objects of a kind, whatever version they were saved in; of two with one name the first.</summary>
    public IEnumerable<SnapshotPlace<SnapshotObject>> Objects(string group, string kind)
    {
        var names = new HashSet<(string, string)>();
        return from file in Files
               from item in file.Objects
               where item.Kind.Group == @group && item.Kind.Kind == kind && names.Add((item.Namespace, item.Name))
               select new SnapshotPlace<SnapshotObject>(file, item);
    }
}
