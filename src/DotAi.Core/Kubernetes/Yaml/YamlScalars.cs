using System.Text;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DotAi.Kubernetes.Yaml;

/// <summary>
/// What a scalar means, as kubectl reads it (sigs.k8s.io/yaml over go-yaml v2): plain scalars follow YAML 1.1 for booleans and
/// integers and YAML 1.2 for floats; dates stay text; quoted and custom-tagged scalars are text.
/// </summary>
internal static class YamlScalars
{
    private const string CoreTag = "tag:yaml.org,2002:";

    public static bool IsMergeKey(Scalar scalar) =>
        scalar is { Style: ScalarStyle.Plain, Value: "<<" } && (scalar.Tag.IsEmpty || scalar.Tag.Value == CoreTag + "merge");

    /// <summary>Resolves a scalar to text or to what it stands for.</summary>
    /// <exception cref="YamlFormatException">An explicit tag does not fit the text.</exception>
    public static YamlValue Resolve(Scalar scalar) => scalar switch
    {
        { Tag.IsEmpty: true, Style: ScalarStyle.Plain } => YamlPlainScalars.Resolve(scalar.Value),
        { Tag.IsEmpty: true } or { Tag.IsNonSpecific: true } => YamlValue.Text,
        _ => ResolveTagged(scalar),
    };

    /// <summary>The name a scalar gives as a key: numbers and booleans become their JSON text.</summary>
    public static string KeyOf(Scalar scalar)
    {
        var value = Resolve(scalar);
        return value.Kind switch
        {
            YamlValueKind.Null => throw Error(scalar, "a key must not be null"),
            YamlValueKind.True => "true",
            YamlValueKind.False => "false",
            YamlValueKind.Integer or YamlValueKind.Unsigned or YamlValueKind.Float => value.NumberText,
            _ => TextOf(scalar),
        };
    }

    public static void Write(Utf8JsonWriter writer, Scalar scalar)
    {
        var value = Resolve(scalar);
        switch (value.Kind)
        {
            case YamlValueKind.Text:
                writer.WriteStringValue(TextOf(scalar));
                break;
            case YamlValueKind.Null:
                writer.WriteNullValue();
                break;
            case YamlValueKind.True or YamlValueKind.False:
                writer.WriteBooleanValue(value.Kind is YamlValueKind.True);
                break;
            case YamlValueKind.Integer:
                writer.WriteNumberValue(value.Signed);
                break;
            case YamlValueKind.Unsigned:
                writer.WriteNumberValue(unchecked((ulong)value.Signed));
                break;
            default:
                WriteFloat(writer, scalar, value.Double);
                break;
        }
    }

    private static void WriteFloat(Utf8JsonWriter writer, Scalar scalar, double value)
    {
        if (!double.IsFinite(value))
        {
            throw Error(scalar, $"'{scalar.Value}' has no JSON form; quote it if text is meant");
        }

        writer.WriteNumberValue(value);
    }

    private static YamlValue ResolveTagged(Scalar scalar)
    {
        if (!scalar.Tag.Value.StartsWith(CoreTag, StringComparison.Ordinal))
        {
            return YamlValue.Text;
        }

        var type = scalar.Tag.Value[CoreTag.Length..];
        var value = type is "int" or "float" or "bool" or "null" ? YamlPlainScalars.Resolve(scalar.Value) : YamlValue.Text;
        var fits = (type, value.Kind) switch
        {
            ("int", not (YamlValueKind.Integer or YamlValueKind.Unsigned)) => false,
            ("float", not (YamlValueKind.Integer or YamlValueKind.Unsigned or YamlValueKind.Float)) => false,
            ("bool", not (YamlValueKind.True or YamlValueKind.False)) => false,
            ("null", not YamlValueKind.Null) => false,
            _ => true,
        };
        return fits ? value : throw Error(scalar, $"'{Shorten(scalar.Value)}' is not a !!{type}");
    }

    private static string TextOf(Scalar scalar)
    {
        if (scalar.Tag.IsEmpty || scalar.Tag.IsNonSpecific || scalar.Tag.Value != CoreTag + "binary")
        {
            return scalar.Value;
        }

        var bytes = new byte[scalar.Value.Length];
        return Convert.TryFromBase64String(scalar.Value, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : throw Error(scalar, "the !!binary value is not base64");
    }

    private static YamlFormatException Error(Scalar scalar, string message) => new(message, scalar.Start.Line, scalar.Start.Column);

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
