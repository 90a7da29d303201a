using System.Diagnostics;
using DotAi.Testing;

namespace DotAi.Core.Tests.Kubernetes.Snapshot;

/// <summary>The real definitions and API documents, unpacked for the tests of one class.</summary>
public sealed class CorpusFolder : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public string Path => _folder.Path;

    public async ValueTask InitializeAsync()
    {
        if (TestAssets.Root is not { } root)
        {
            return;
        }

        foreach (var archive in Directory.EnumerateFiles(System.IO.Path.Combine(root, "corpus"), "*.tar.xz"))
        {
            using var tar = Process.Start("tar", ["xJf", archive, "-C", _folder.Path]);
            await tar.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
