using System.Globalization;
using System.Runtime.InteropServices;

namespace DotAi.Kubernetes.Yaml;

/// <summary>What a plain scalar stands for.</summary>
/// <param name="Signed">The integer; for <see cref="YamlValueKind.Unsigned"/> its bits.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct YamlValue(YamlValueKind Kind, long Signed = 0, double Double = 0)
{
    public static readonly YamlValue Text = new(YamlValueKind.Text);

    /// <summary>The number as go-yaml writes it when it serves as a key.</summary>
    public string NumberText => Kind switch
    {
        YamlValueKind.Integer => Signed.ToString(CultureInfo.InvariantCulture),
        YamlValueKind.Unsigned => unchecked((ulong)Signed).ToString(CultureInfo.InvariantCulture),
        _ when double.IsNaN(Double) => ".nan",
        _ when double.IsInfinity(Double) => Double > 0 ? ".inf" : "-.inf",
        _ => Double.ToString("R", CultureInfo.InvariantCulture).Replace("E", "e", StringComparison.Ordinal),
    };

    public static YamlValue Integer(long value) => new(YamlValueKind.Integer, value);

    public static YamlValue Float(double value) => new(YamlValueKind.Float, Double: value);
}
