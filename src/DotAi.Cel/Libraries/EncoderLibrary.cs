using DotAi.Cel.Evaluation;

namespace DotAi.Cel.Libraries;

/// <summary>Base64, with or without padding when read.</summary>
internal static class EncoderLibrary
{
    internal static CelLibrary Create() => new(
        "encoders",
        CelFunction.Global("base64.encode", "bytes -> string", (context, a) =>
        {
            context.Charge(Costs.Traversal(a[0].AsBytes().Length));
            return CelValue.Of(Convert.ToBase64String(a[0].AsBytes().Span));
        }),
        CelFunction.Global("base64.decode", "string -> bytes", Decode));

    private static CelValue Decode(CelContext context, ReadOnlySpan<CelValue> arguments)
    {
        var text = arguments[0].AsString();
        context.Charge(Costs.Traversal(text.Length));
        var padded = text.Contains('=', StringComparison.Ordinal) ? text : text.PadRight((text.Length + 3) / 4 * 4, '=');
        var bytes = new byte[(padded.Length / 4 * 3) + 3];
        return padded.AsSpan().ContainsAny(" \t") || !Convert.TryFromBase64String(padded, bytes, out var written)
            ? CelError.Value("illegal base64 data")
            : CelValue.Of(bytes[..written]);
    }
}
