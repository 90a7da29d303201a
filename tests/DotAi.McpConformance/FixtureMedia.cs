using ModelContextProtocol.Protocol;

namespace DotAi.McpConformance;

/// <summary>The smallest files of their kind.</summary>
internal static class FixtureMedia
{
    /// <summary>One red pixel.</summary>
    public static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==");

    /// <summary>A wave file's header without a sample.</summary>
    public static readonly byte[] Wav =
    [
        .. "RIFF"u8, 36, 0, 0, 0, .. "WAVEfmt "u8, 16, 0, 0, 0, 1, 0, 1, 0, 0x40, 0x1F, 0, 0, 0x40, 0x1F, 0, 0, 1, 0, 8, 0, .. "data"u8, 0, 0, 0, 0,
    ];

    public static TextContentBlock Text(string text) => new() { Text = text };

    public static ImageContentBlock Image() => ImageContentBlock.FromBytes(Png, "image/png");

    public static AudioContentBlock Audio() => AudioContentBlock.FromBytes(Wav, "audio/wav");

    public static EmbeddedResourceBlock Embedded(string uri, string mimeType, string text) =>
        new() { Resource = new TextResourceContents { Uri = uri, MimeType = mimeType, Text = text } };

    public static BlobResourceContents Blob(string uri) => BlobResourceContents.FromBytes(Png, uri, "image/png");
}
