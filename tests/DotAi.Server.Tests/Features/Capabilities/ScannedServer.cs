namespace DotAi.Server.Tests.Features.Capabilities;

/// <summary>A server on the sample cluster, scanned once, for tests that only read.</summary>
public sealed class ScannedServer : IAsyncLifetime
{
    internal RunningServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Server = await RunningServer.StartAsync();
        await Server.ScanAsync();
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
