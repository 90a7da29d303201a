using System.Diagnostics;
using DotAi.Kubernetes;
using DotAi.Testing;

namespace DotAi.Core.Tests.Capabilities;

/// <summary>Names of some two thousand real custom resource definitions, when the assets are there.</summary>
internal static class RealDefinitions
{
    /// <summary>Reads the archive's table of names with <c>tar</c>; skips the running test without archive or tar.</summary>
    public static async Task<IReadOnlyList<ServedResource>> ReadAsync(CancellationToken cancellationToken)
    {
        var archive = TestAssets.Require("corpus/crds.tar.xz");
        using var tar = Start(archive);
        var text = await tar.StandardOutput.ReadToEndAsync(cancellationToken);
        await tar.WaitForExitAsync(cancellationToken);
        Assert.SkipUnless(tar.ExitCode == 0, "tar cannot read the archive (xz missing?)");
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t')).Select(Resource)];
    }

    private static Process Start(string archive)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("tar", ["-xJOf", archive, "crds/index.tsv"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("tar is not installed");
            throw;
        }
    }

    private static ServedResource Resource(string[] columns) => Resources.Served(columns[1], columns[2], columns[7]);
}
