namespace DotAi.Knowledge.Embedded;

/// <summary>
/// Keeps a second process away from a store file whose index is held in memory. The operating system drops the lock when the process
/// dies, however it dies; the empty file <c>….lock</c> stays behind, since removing it would race with the next owner.
/// </summary>
internal sealed class StoreLock : IDisposable
{
    private readonly FileStream _stream;

    private StoreLock(FileStream stream) => _stream = stream;

    public static StoreLock Acquire(string path)
    {
        try
        {
            return new StoreLock(new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1));
        }
        catch (IOException failure) when (failure is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException))
        {
            throw StoreFailures.InUse(path, failure);
        }
    }

    public void Dispose() => _stream.Dispose();
}
