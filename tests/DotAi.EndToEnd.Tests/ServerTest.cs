using DotAi.Testing;
using DotAi.Testing.Server;

namespace DotAi.EndToEnd.Tests;

/// <summary>A test with a store of its own and as many servers on it, one after the other, as it likes.</summary>
public abstract class ServerTest : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected Task<ServerProcess> StartAsync(params string[] settings) =>
        ServerProcess.StartAsync(ServerProcess.FindAssembly(), [$"--Store:Path={_folder["dotai.db"]}", .. settings], Cancellation);

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
