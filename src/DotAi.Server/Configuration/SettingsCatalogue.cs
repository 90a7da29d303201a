namespace DotAi.Server.Configuration;

/// <summary>Every setting there is, and the configured keys in our sections that none of them reads.</summary>
internal sealed record SettingsCatalogue(IReadOnlyList<Setting> Settings, IReadOnlyList<string> UnknownKeys);
