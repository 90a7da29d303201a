using DotAi.Server.Configuration;
using DotAi.Server.Telemetry;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace DotAi.Server.Hosting;

/// <summary>Says once, after the start, where the server listens, what it works on and which configured keys it does not know.</summary>
internal sealed partial class StartLog(
    IServer server, ClusterSettings cluster, StoreSettings store, ListenSettings listen, HttpSettings http, SettingsCatalogue catalogue,
    ILogger<StartLog> logger) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        LogStarted(ProductVersion.Text, string.Join(' ', addresses));
        LogSources(cluster.Description, cluster.IsSample ? " (bundled sample)" : "", store.Path);
        foreach (var key in catalogue.UnknownKeys)
        {
            LogUnknown(key);
        }

        if (!listen.LoopbackOnly && listen.HostNames.Count == 0 && http.AllowedHosts.Count == 0)
        {
            LogNoHosts();
        }

        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        LogStopped();
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Information, "dot-ai {Version} listens on {Addresses}; the API is described at /swagger")]
    private partial void LogStarted(string version, string addresses);

    [LoggerMessage(LogLevel.Information, "Cluster {Cluster}{Sample}, store {Store}")]
    private partial void LogSources(string? cluster, string sample, string store);

    [LoggerMessage(LogLevel.Warning, "The configuration has {Key}, which is no setting of this version; it does nothing")]
    private partial void LogUnknown(string key);

    [LoggerMessage(LogLevel.Warning, "Listening on every address, but Http:AllowedHosts is empty: requests by any name but localhost will be refused")]
    private partial void LogNoHosts();

    [LoggerMessage(LogLevel.Information, "dot-ai has stopped")]
    private partial void LogStopped();
}
