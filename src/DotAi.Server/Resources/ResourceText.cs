namespace DotAi.Server.Resources;

/// <summary>A resource's content.</summary>
internal sealed record ResourceText(string MimeType, string Text);
