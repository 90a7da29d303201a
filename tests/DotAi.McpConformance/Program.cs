using DotAi.McpConformance;
using DotAi.Server.Configuration;
using DotAi.Server.Hosting;
using DotAi.Server.Mcp;
using DotAi.Server.Resources;
using DotAi.Server.Tools;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

// The product's own server, with the fixtures of the official suite in addition.
var builder = ServerBuilder.Create(CommandLine.Parse(args), Environment.GetEnvironmentVariable);
builder.Services.AddSingleton(new McpSettings { ProgressInterval = TimeSpan.FromMilliseconds(20) });
builder.AddResources(_ => ResourceFixtures.Template);
foreach (var tool in RegistryFixtures.Tools)
{
    builder.AddTool(_ => tool);
}

builder.Services.Configure<McpServerOptions>(options =>
{
    options.ToolCollection = [.. ContentFixtures.Tools, .. InputFixtures.Tools, new LoggingFixture()];
    options.PromptCollection = [.. PromptFixtures.Prompts];
    options.ResourceCollection = [.. ResourceFixtures.Fixed];
    options.Handlers.CompleteHandler = (_, _) => ValueTask.FromResult(new CompleteResult());
});

await using var app = DotAi.Server.Program.Build(builder);
await app.RunAsync();
