using System.Diagnostics;
using System.Formats.Tar;
using DotAi.Testing;

namespace DotAi.Core.Tests.Schemas.Validation;

/// <summary>Unpacks test assets with the <c>xz</c> program; without it, or without the asset, the test is skipped.</summary>
internal static class Corpus
{
    public static IReadOnlyList<string> Lines(string asset)
    {
        using var process = Start(asset);
        var lines = new List<string>();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        return lines;
    }

    public static void Unpack(string asset, string folder, Predicate<string> wanted)
    {
        using var process = Start(asset);
        using var tar = new TarReader(process.StandardOutput.BaseStream);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile) || !wanted(entry.Name.TrimStart('.', '/')))
            {
                continue;
            }

            var path = Path.Combine(folder, Path.GetFileName(entry.Name));
            entry.ExtractToFile(path, overwrite: true);
        }
    }

    private static Process Start(string asset)
    {
        var path = TestAssets.Require(asset);
        try
        {
            return Process.Start(new ProcessStartInfo("xz", ["-dc", path]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("the xz program is absent");
            throw;
        }
    }
}
