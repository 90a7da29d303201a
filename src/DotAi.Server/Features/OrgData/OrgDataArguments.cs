using System.Text.Json.Serialization;

namespace DotAi.Server.Features.OrgData;

/// <summary>The arguments of <c>manageOrgData</c>, under the names that clients know.</summary>
internal sealed record OrgDataArguments
{
    public required string DataType { get; init; }

    public required string Operation { get; init; }

    public string? SessionId { get; init; }

    public string? Step { get; init; }

    public string? Response { get; init; }

    /// <summary>An id or a resource name; for a search the query.</summary>
    public string? Id { get; init; }

    public int? Limit { get; init; }

    public string? Cursor { get; init; }

    public string? Provider { get; init; }

    public string? Complexity { get; init; }

    /// <summary>Resource names separated by commas.</summary>
    public string? ResourceList { get; init; }

    /// <summary><c>full</c> starts a scan of everything without a dialogue.</summary>
    public string? Mode { get; init; }

    [JsonIgnore]
    public IReadOnlyList<string>? Resources =>
        ResourceList?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
