namespace DotAi.Knowledge.Embedded;

/// <summary>One step from the schema version before to <paramref name="Version"/>; runs in a transaction of its own.</summary>
internal sealed record Migration(int Version, string Sql);
