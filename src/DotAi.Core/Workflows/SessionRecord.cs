using System.Text.Json;

namespace DotAi.Workflows;

/// <summary>A session as the store keeps it.</summary>
internal sealed record SessionRecord(string Kind, string Owner, DateTimeOffset ExpiresAt, string ExpiresOn, JsonElement State);
