using DotAi.Cel.Time;

namespace DotAi.Cel.Libraries;

/// <summary>Conversions between the standard types. A conversion that would lose the value is an error.</summary>
internal static class ConversionLibrary
{
    internal static IEnumerable<CelFunction> Functions() =>
    [
        .. Identity("bool", "int", "uint", "double", "string", "bytes", "timestamp", "duration"),
        CelFunction.Global("dyn", "A -> dyn", (_, a) => a[0]),
        CelFunction.Global("type", "A -> type(A)", (_, a) => CelValue.Of(CelType.Of(a[0]))),
        CelFunction.Global("int", "uint -> int", (_, a) => a[0].AsUInt() <= long.MaxValue ? CelValue.Of((long)a[0].AsUInt()) : CelError.IntOverflow),
        CelFunction.Global("int", "double -> int", (_, a) => NumberConversion.ToInt(a[0].AsDouble())),
        CelFunction.Global("int", "string -> int", (_, a) => NumberConversion.ParseInt(a[0].AsString())),
        CelFunction.Global("int", "timestamp -> int", (_, a) => CelValue.Of(a[0].Bits)),
        CelFunction.Global("int", "duration -> int", (_, a) => CelValue.Of(a[0].Bits)),
        CelFunction.Global("uint", "int -> uint", (_, a) => a[0].AsInt() >= 0 ? CelValue.Of((ulong)a[0].AsInt()) : CelError.UIntOverflow),
        CelFunction.Global("uint", "double -> uint", (_, a) => NumberConversion.ToUInt(a[0].AsDouble())),
        CelFunction.Global("uint", "string -> uint", (_, a) => NumberConversion.ParseUInt(a[0].AsString())),
        CelFunction.Global("double", "int -> double", (_, a) => CelValue.Of((double)a[0].AsInt())),
        CelFunction.Global("double", "uint -> double", (_, a) => CelValue.Of((double)a[0].AsUInt())),
        CelFunction.Global("double", "string -> double", (_, a) => NumberConversion.ParseDouble(a[0].AsString())),
        CelFunction.Global("bool", "string -> bool", (_, a) => TextConversion.ParseBool(a[0].AsString())),
        CelFunction.Global("bytes", "string -> bytes", TextConversion.ToBytes),
        CelFunction.Global("timestamp", "string -> timestamp", (_, a) => TimestampText.Parse(a[0].AsString())),
        CelFunction.Global("timestamp", "int -> timestamp", (_, a) => Durations.Timestamp(a[0].AsInt(), 0)),
        CelFunction.Global("duration", "string -> duration", (_, a) => DurationText.Parse(a[0].AsString())),
        .. ((string[])["bool", "int", "uint", "double", "bytes", "timestamp", "duration"])
            .Select(t => CelFunction.Global("string", $"{t} -> string", TextConversion.ToText)),
    ];

    private static IEnumerable<CelFunction> Identity(params string[] types) =>
        types.Select(t => CelFunction.Global(t, $"{t} -> {t}", (_, a) => a[0]));
}
