using System.Net.Http.Headers;
using DotAi.Server.Configuration;
using DotAi.Server.Hosting;
using DotAi.Testing;
using DotAi.Testing.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DotAi.Server.Tests;

/// <summary>The real application in this process, on a free loopback port, with a store of its own.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly WebApplication _app;

    private RunningServer(string[] settings, Action<IServiceCollection>? services, Action<RouteGroupBuilder>? endpoints, Dictionary<string, string?>? configuration,
        Action<IServiceCollection>? replacements)
    {
        // Later settings win, so a test may override what stands here.
        var command = CommandLine.Parse(["--Urls=http://127.0.0.1:0", $"--Store:Path={_folder["dotai.db"]}", "--Logs:Level=Fatal", .. settings]);
        var builder = ServerBuilder.Create(command, static _ => null, replacements);
        builder.Web.Logging.AddProvider(Logs);
        builder.Web.Configuration.AddInMemoryCollection(configuration);
        services?.Invoke(builder.Services);
        _app = Program.Build(builder, endpoints);
    }

    public LogRecorder Logs { get; } = new();

    public IServiceProvider Services => _app.Services;

    public HttpClient Client { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    /// <param name="settings">Options as on the command line.</param>
    /// <param name="services">Registrations made before the product's own.</param>
    /// <param name="endpoints">Further endpoints under <c>/api/v1</c>.</param>
    /// <param name="replacements">Runs over all registrations, to put stand-ins in place of the product's own.</param>
    /// <param name="configuration">Keys as from a file or the environment.</param>
    public static async Task<RunningServer> StartAsync(
        string[]? settings = null, Action<IServiceCollection>? services = null, Action<RouteGroupBuilder>? endpoints = null,
        Dictionary<string, string?>? configuration = null, Action<IServiceCollection>? replacements = null)
    {
        var server = new RunningServer(settings ?? [], services, endpoints, configuration, replacements);
        try
        {
            await server._app.StartAsync(TestContext.Current.CancellationToken);
        }
        catch (Exception)
        {
            await server.DisposeAsync();
            throw;
        }

        var listening = server._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        server.Address = new Uri($"http://127.0.0.1:{new Uri(listening.First().Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal)).Port}");
        server.Client = new HttpClient { BaseAddress = server.Address };
        return server;
    }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, content: null, headers);

    public Task<HttpResponseMessage> PostJsonAsync(string path, string json, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, new StringContent(json, new MediaTypeHeaderValue("application/json")), headers);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task StopAsync() => _app.StopAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        await StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}
