using System.Globalization;
using System.Text.Json;
using DotAi.Cel.Tests.Support;
using DotAi.Cel.Time;

namespace DotAi.Cel.Tests.Conformance;

/// <summary>Values and types as the data writes them (the JSON form of cel.expr.Value and cel.expr.Type).</summary>
internal static class ExpectedValue
{
    internal static CelValue Read(JsonElement value)
    {
        var property = value.EnumerateObject().Single();
        var content = property.Value;
        return property.Name switch
        {
            "nullValue" => CelValue.Null,
            "boolValue" => CelValue.Of(content.GetBoolean()),
            "int64Value" => CelValue.Of(long.Parse(Text(content), CultureInfo.InvariantCulture)),
            "uint64Value" => CelValue.Of(ulong.Parse(Text(content), CultureInfo.InvariantCulture)),
            "doubleValue" => CelValue.Of(ReadDouble(content)),
            "stringValue" => CelValue.Of(content.GetString()!),
            "bytesValue" => CelValue.Of(content.GetBytesFromBase64()),
            "typeValue" => TypeValue(content.GetString()!),
            "listValue" => CelValue.Of(CelList.Of([.. Items(content, "values").Select(Read)])),
            "mapValue" => Map(content),
            "objectValue" => WellKnown(content),
            _ => throw new NotSupportedException(property.Name),
        };
    }

    internal static CelType ReadType(JsonElement type)
    {
        var property = type.EnumerateObject().Single();
        var content = property.Value;
        return property.Name switch
        {
            "primitive" => Primitive(content.GetString()!),
            "wrapper" => CelType.Nullable(Primitive(content.GetString()!)),
            "wellKnown" => content.GetString() == "TIMESTAMP" ? CelType.Timestamp : CelType.Duration,
            "null" => CelType.Null,
            "dyn" => CelType.Dyn,
            "listType" => CelType.List(content.TryGetProperty("elemType", out var element) ? ReadType(element) : CelType.Dyn),
            "mapType" => CelType.Map(ReadType(content.GetProperty("keyType")), ReadType(content.GetProperty("valueType"))),
            "typeParam" => CelType.Parameter(content.GetString()!),
            "type" => content.EnumerateObject().Any() ? CelType.TypeOf(ReadType(content)) : CelType.TypeOf(CelType.Dyn),
            "abstractType" => CelType.Opaque(content.GetProperty("name").GetString()!, [.. Items(content, "parameterTypes").Select(ReadType)]),
            _ => throw new NotSupportedException(property.Name),
        };
    }

    private static CelType Primitive(string name) => name switch
    {
        "BOOL" => CelType.Bool,
        "INT64" => CelType.Int,
        "UINT64" => CelType.UInt,
        "DOUBLE" => CelType.Double,
        "STRING" => CelType.String,
        "BYTES" => CelType.Bytes,
        _ => throw new NotSupportedException(name),
    };

    private static CelValue TypeValue(string name)
    {
        var program = CelEnvironment.Standard.Compile(name);
        return program.Succeeded ? program.Program.Evaluate(new CelBindings(), CancellationToken.None).Value : CelValue.Of(CelType.Object(name));
    }

    private static CelValue Map(JsonElement map) => CelValue.Of(new PairMap(
        [.. Items(map, "entries").Select(e => (Read(e.GetProperty("key")), Read(e.GetProperty("value"))))]));

    private static CelValue WellKnown(JsonElement content)
    {
        var text = content.GetProperty("value").GetString()!;
        return content.GetProperty("@type").GetString()!.EndsWith("Timestamp", StringComparison.Ordinal)
            ? TimestampText.Parse(text)
            : DurationText.Parse(text);
    }

    private static double ReadDouble(JsonElement content) => content.ValueKind == JsonValueKind.Number ? content.GetDouble() : content.GetString() switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        var text => double.Parse(text!, CultureInfo.InvariantCulture),
    };

    private static string Text(JsonElement content) => content.ValueKind == JsonValueKind.Number ? content.GetRawText() : content.GetString()!;

    private static JsonElement.ArrayEnumerator Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out var items) ? items.EnumerateArray() : default;
}
