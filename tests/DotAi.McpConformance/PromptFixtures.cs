using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace DotAi.McpConformance;

/// <summary>Prompts of the suite.</summary>
internal static class PromptFixtures
{
    public static IEnumerable<McpServerPrompt> Prompts =>
    [
        new FixturePrompt(
            new Prompt { Name = "test_simple_prompt", Description = "One message" },
            _ => [FixtureMedia.Text("This is a simple prompt for testing.")]),
        new FixturePrompt(
            new Prompt { Name = "test_prompt_with_arguments", Description = "Two arguments", Arguments = [Required("arg1"), Required("arg2")] },
            request => [FixtureMedia.Text($"Prompt with arguments: arg1='{Argument(request, "arg1")}', arg2='{Argument(request, "arg2")}'")]),
        new FixturePrompt(
            new Prompt { Name = "test_prompt_with_embedded_resource", Description = "A resource and a message", Arguments = [Required("resourceUri")] },
            request =>
            [
                FixtureMedia.Embedded(Argument(request, "resourceUri"), "text/plain", "Embedded resource content for testing."),
                FixtureMedia.Text("Please process the embedded resource above."),
            ]),
        new FixturePrompt(
            new Prompt { Name = "test_prompt_with_image", Description = "An image and a message" },
            _ => [FixtureMedia.Image(), FixtureMedia.Text("Please analyze the image above.")]),
        InputFixtures.Prompt,
    ];

    private static PromptArgument Required(string name) => new() { Name = name, Description = "Any text", Required = true };

    private static string Argument(RequestContext<GetPromptRequestParams> request, string name) =>
        request.Params?.Arguments is { } arguments && arguments.TryGetValue(name, out var value) ? value.ToString() : "";
}
