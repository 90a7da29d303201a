using DotAi.McpConformance;
using DotAi.Server.Mcp;
using DotAi.Server.Resources;
using DotAi.Server.Tools;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddMcp(new McpSettings { ProgressInterval = TimeSpan.FromMilliseconds(20) });
foreach (var tool in RegistryFixtures.Tools)
{
    builder.Services.AddTool(_ => tool);
}

builder.Services.AddResources(_ => ResourceFixtures.Template);
builder.Services.Configure<McpServerOptions>(options =>
{
    options.ToolCollection = [.. ContentFixtures.Tools, .. InputFixtures.Tools, new LoggingFixture()];
    options.PromptCollection = [.. PromptFixtures.Prompts];
    options.ResourceCollection = [.. ResourceFixtures.Fixed];
    options.Handlers.CompleteHandler = (_, _) => ValueTask.FromResult(new CompleteResult());
});

var app = builder.Build();
app.MapMcp();
await app.RunAsync();
