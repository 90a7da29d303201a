using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace DotAi.McpConformance;

/// <summary>A fixed resource of the official suite.</summary>
internal sealed class FixtureResource(string name, string description, ResourceContents contents) : McpServerResource
{
    public override ResourceTemplate ProtocolResourceTemplate { get; } =
        new() { UriTemplate = contents.Uri, Name = name, Description = description, MimeType = contents.MimeType };

    public override IReadOnlyList<object> Metadata => [];

    public override bool IsMatch(string uri) => uri == contents.Uri;

    public override ValueTask<ReadResourceResult> ReadAsync(RequestContext<ReadResourceRequestParams> request, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(new ReadResourceResult { Contents = [contents] });
}
