using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace DotAi.Kubernetes.Yaml;

/// <summary>Decides what bytes are before they are parsed: UTF-8 text, UTF-16 with a mark (as Windows shells write), or not text at all.</summary>
internal static class SourceText
{
    // YAML 1.2 section 5.1: C0 controls other than tab, line feed and carriage return are not part of any text.
    private static readonly SearchValues<byte> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 32).Where(code => code is not (9 or 10 or 13)).Select(code => (byte)code)]);

    public static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> bytes)
    {
        var utf8 = bytes.Span switch
        {
            [0xEF, 0xBB, 0xBF, ..] => bytes[3..],
            [0xFF, 0xFE, ..] => Transcode(bytes[2..], Encoding.Unicode),
            [0xFE, 0xFF, ..] => Transcode(bytes[2..], Encoding.BigEndianUnicode),
            _ => bytes,
        };
        Guard(utf8.Span);
        return utf8;
    }

    public static bool LooksLikeJson(ReadOnlySpan<byte> utf8) => utf8.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];

    public static Stream Open(ReadOnlyMemory<byte> utf8) => MemoryMarshal.TryGetArray(utf8, out var segment)
        ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
        : new MemoryStream(utf8.ToArray(), writable: false);

    /// <summary>The error of a place, counted in bytes.</summary>
    public static YamlFormatException At(ReadOnlySpan<byte> utf8, int index, string message)
    {
        var before = utf8[..index];
        return new(message, before.Count((byte)'\n') + 1, index - before.LastIndexOf((byte)'\n'));
    }

    private static byte[] Transcode(ReadOnlyMemory<byte> bytes, Encoding encoding) => Encoding.Convert(encoding, Encoding.UTF8, bytes.ToArray());

    private static void Guard(ReadOnlySpan<byte> utf8)
    {
        var control = utf8.IndexOfAny(Controls);
        if (control >= 0)
        {
            throw At(utf8, control, $"the control character 0x{utf8[control]:X2} is not allowed; is this a text file?");
        }

        if (!Utf8.IsValid(utf8))
        {
            throw At(utf8, FirstInvalid(utf8), "the text is not UTF-8");
        }
    }

    private static int FirstInvalid(ReadOnlySpan<byte> utf8)
    {
        var index = 0;
        while (Rune.DecodeFromUtf8(utf8[index..], out _, out var length) is OperationStatus.Done)
        {
            index += length;
        }

        return index;
    }
}
