using System.Text.Json.Serialization;

namespace DotAi.Server.Errors;

/// <summary>An error answer as RFC 9457 problem details, with the extension members this API uses.</summary>
/// <param name="Type">URN that identifies the kind of problem.</param>
/// <param name="Title">The kind of problem in words; the same for every occurrence.</param>
/// <param name="Status">HTTP status code.</param>
/// <param name="Detail">What went wrong this time and what to do about it.</param>
internal sealed record Problem(string Type, string Title, int Status, string Detail)
{
    /// <summary>Messages by the field of the request they concern; the empty name stands for the request as a whole.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors { get; init; }

    /// <summary>The step that the workflow expects instead.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ExpectedStep { get; init; }

    /// <summary>The part that does not answer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Dependency { get; init; }

    /// <summary>The verb that is not allowed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Verb { get; init; }

    /// <summary>The resource the verb is not allowed on.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Resource { get; init; }

    /// <summary>Id under which the server's log has this request; also in the X-Request-Id header.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RequestId { get; init; }

    /// <summary>When a new attempt makes sense; becomes the Retry-After header.</summary>
    [JsonIgnore]
    public TimeSpan? RetryAfter { get; init; }
}
