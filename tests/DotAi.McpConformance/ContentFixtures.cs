using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace DotAi.McpConformance;

/// <summary>Tools of the suite that answer with fixed content or refuse.</summary>
internal static class ContentFixtures
{
    public static IEnumerable<McpServerTool> Tools =>
    [
        FixtureTool.Fixed("test_simple_text", "Answers with text", FixtureMedia.Text("This is a simple text response for testing.")),
        FixtureTool.Fixed("test_image_content", "Answers with an image", FixtureMedia.Image()),
        FixtureTool.Fixed("test_audio_content", "Answers with a sound", FixtureMedia.Audio()),
        FixtureTool.Fixed(
            "test_embedded_resource",
            "Answers with a resource",
            FixtureMedia.Embedded("test://embedded-resource", "text/plain", "This is an embedded resource content.")),
        FixtureTool.Fixed(
            "test_multiple_content_types",
            "Answers with content of several types",
            FixtureMedia.Text("Multiple content types test:"),
            FixtureMedia.Image(),
            FixtureMedia.Embedded("test://mixed-content-resource", "application/json", """{"test":"data","value":123}""")),
        FixtureTool.Fixed("test_logging_tool", "Would log if the request asked for it", FixtureMedia.Text("Nothing was logged.")),
        new FixtureTool("test_missing_capability", "Needs a client that can sample", NeedSampling),
    ];

    private static CallToolResult NeedSampling(RequestContext<CallToolRequestParams> request) =>
        request.JsonRpcRequest.Context?.ClientCapabilities?.Sampling is null
            ? throw new MissingRequiredClientCapabilityException(new ClientCapabilities { Sampling = new SamplingCapability() }, "The client must be able to sample.")
            : new CallToolResult { Content = [FixtureMedia.Text("The client can sample.")] };
}
