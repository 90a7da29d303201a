using System.Text.Json;

namespace DotAi.Kubernetes.ApiServer.Http;

/// <summary>The <c>Status</c> object with which the API server explains a failure.</summary>
internal sealed record ServerStatus
{
    public string? Kind { get; init; }

    public string? Message { get; init; }

    public string? Reason { get; init; }

    public int? Code { get; init; }

    public ListMetadata? Metadata { get; init; }

    public DetailItem? Details { get; init; }

    /// <summary>Null when the text is no <c>Status</c>.</summary>
    public static ServerStatus? TryRead(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ServerStatusJson.Default.ServerStatus) is { Kind: "Status" } status ? status : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>An expired list may be continued, with gaps, from a token given here.</summary>
    internal sealed record ListMetadata(string? Continue = null);

    internal sealed record DetailItem
    {
        public string? Name { get; init; }

        public string? Group { get; init; }

        public string? Kind { get; init; }

        public IReadOnlyList<CauseItem?>? Causes { get; init; }

        public int? RetryAfterSeconds { get; init; }
    }

    internal sealed record CauseItem
    {
        public string? Reason { get; init; }

        public string? Message { get; init; }

        public string? Field { get; init; }
    }
}
