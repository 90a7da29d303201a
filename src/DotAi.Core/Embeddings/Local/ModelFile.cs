using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace DotAi.Embeddings.Local;

/// <summary>Access to the files of a model folder.</summary>
internal static class ModelFile
{
    private const int LargestText = 4 << 20;

    /// <exception cref="ModelUnavailableException">There is no such file.</exception>
    public static SafeFileHandle Open(string folder, string name)
    {
        try
        {
            return File.OpenHandle(Path.Combine(folder, name));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw ModelUnavailableException.Missing(name);
        }
    }

    /// <summary>Reads a whole file of at most 4 MB.</summary>
    /// <exception cref="ModelUnavailableException">There is no such file, or its content is not the expected one.</exception>
    public static byte[] ReadVerified(string folder, string name, string checksum)
    {
        using var handle = Open(folder, name);
        if (RandomAccess.GetLength(handle) > LargestText)
        {
            throw ModelUnavailableException.Damaged(name);
        }

        using var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0);
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return Convert.ToHexStringLower(SHA256.HashData(content)) == checksum ? content : throw ModelUnavailableException.Damaged(name);
    }
}
