using System.Diagnostics;

namespace DotAi.Cel.Tests.Support;

/// <summary>Unpacks xz files with the program of that name, since the framework cannot.</summary>
internal static class XzFile
{
    internal static void CopyTo(string packed, Stream target)
    {
        using var xz = Process.Start(new ProcessStartInfo("xz", ["-dc", packed]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        xz.StandardOutput.BaseStream.CopyTo(target);
        xz.WaitForExit();
    }

    internal static string ReadText(string packed)
    {
        using var text = new MemoryStream();
        CopyTo(packed, text);
        return System.Text.Encoding.UTF8.GetString(text.ToArray());
    }
}
