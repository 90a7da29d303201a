using DotAi.Server.Configuration;
using DotAi.Server.Features.Capabilities;
using DotAi.Server.Features.Cluster;
using DotAi.Server.Features.Embeddings;
using DotAi.Server.Features.Guides;
using DotAi.Server.Features.OrgData;
using DotAi.Server.Features.Store;
using DotAi.Server.Features.Tools;
using DotAi.Server.Features.Version;
using DotAi.Server.Health;
using DotAi.Server.Hosting;
using DotAi.Server.Http;
using DotAi.Server.Mcp;
using DotAi.Server.OpenApi;
using DotAi.Server.Security;
using DotAi.Server.Status;
using DotAi.Server.Telemetry;

namespace DotAi.Server;

/// <summary>The composition root: one line for each area.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args) => RunAsync(args, Console.Out, Console.Error);

    public static Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors) => ServerRun.GuardAsync(errors, async () =>
    {
        var command = CommandLine.Parse(args);
        await using var app = Build(ServerBuilder.Create(command, Environment.GetEnvironmentVariable));
        await app.ExecuteAsync(command, output);
    });

    /// <param name="more">Endpoints that a test adds to the group of the product's own.</param>
    public static WebApplication Build(ServerBuilder builder, Action<RouteGroupBuilder>? more = null)
    {
        builder.AddLogs().AddTelemetry().AddHttpServer().AddJson().AddSecurity().AddHealth().AddStatus().AddOpenApi();
        builder.AddStore().AddCluster().AddEmbeddings().AddCapabilityFeature();
        builder.AddMcp().AddToolGateway().AddOrgData().AddVersionTool().AddCapabilityGuides();

        var app = builder.Build().UsePipeline();
        app.MapHealth();
        app.MapOpenApi();
        app.MapMcp();
        var api = app.MapApi();
        api.MapCapabilities();
        api.MapStatus();
        api.MapTools();
        more?.Invoke(api);
        return app.UseMappedEndpoints();
    }
}
