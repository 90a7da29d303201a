namespace DotAi.Workflows;

/// <summary>A dialogue's state as it was read; version 0 means that it was not stored yet.</summary>
internal sealed record StoredSession<T>(string Id, T State, long Version);
