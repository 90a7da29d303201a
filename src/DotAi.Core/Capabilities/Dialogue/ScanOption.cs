namespace DotAi.Capabilities.Dialogue;

/// <summary>A possible answer: its number, its word, and what to show.</summary>
public sealed record ScanOption(int Number, string Value, string Display);
