namespace DotAi.Core.Tests.Kubernetes.Snapshot;

/// <summary>The sample cluster of this repository.</summary>
internal static class SampleCluster
{
    public static string Folder { get; } = Path.Combine(Root(), "samples", "cluster");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DotAi.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
