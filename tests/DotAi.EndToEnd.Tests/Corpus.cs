using System.Diagnostics;
using DotAi.Testing;

namespace DotAi.EndToEnd.Tests;

/// <summary>The real definitions and API documents, unpacked once for the tests that scan them.</summary>
public sealed class Corpus : IAsyncLifetime
{
    /// <summary>Served custom resources and the built-in kinds of Kubernetes 1.35.</summary>
    public const int Kinds = CustomKinds + BuiltInKinds;

    public const int CustomKinds = 2_269;
    public const int BuiltInKinds = 74;

    private static readonly string[] Archives = ["crds.tar.xz", "kubernetes.tar.xz"];
    private readonly TemporaryFolder _folder = new();

    /// <summary>The unpacked folder; skips the running test when the archives are absent.</summary>
    public string Require()
    {
        foreach (var archive in Archives)
        {
            TestAssets.Require("corpus/" + archive);
        }

        return _folder.Path;
    }

    public async ValueTask InitializeAsync()
    {
        foreach (var archive in Archives.Select(name => System.IO.Path.Combine(TestAssets.Root ?? "", "corpus", name)).Where(File.Exists))
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
