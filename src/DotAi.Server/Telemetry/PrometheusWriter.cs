using System.Globalization;
using System.Text;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace DotAi.Server.Telemetry;

/// <summary>
/// Metrics in the Prometheus text exposition format 0.0.4. Names follow the OpenTelemetry compatibility rules: dots become
/// underscores, the unit is appended, counters end in <c>_total</c>.
/// </summary>
internal sealed class PrometheusWriter
{
    private readonly SortedDictionary<string, StringBuilder> _families = new(StringComparer.Ordinal);

    public void Add(Metric metric)
    {
        var type = TypeOf(metric.MetricType);
        var name = PrometheusName.Of(metric.Name, metric.Unit, isCounter: type == "counter");
        if (!_families.TryGetValue(name, out var text))
        {
            text = new StringBuilder()
                .Append("# HELP ").Append(name).Append(' ').Append(PrometheusName.EscapeHelp(metric.Description)).Append('\n')
                .Append("# TYPE ").Append(name).Append(' ').Append(type).Append('\n');
            _families.Add(name, text);
        }

        foreach (ref readonly var point in metric.GetMetricPoints())
        {
            if (type == "histogram")
            {
                AddHistogram(text, name, point);
            }
            else
            {
                AddSample(text, name, Labels(point.Tags), Value(metric.MetricType, point));
            }
        }
    }

    public override string ToString() => string.Concat(_families.Values);

    private static string TypeOf(MetricType type) =>
        type.IsHistogram() ? "histogram"
        : type.IsGauge() || type is MetricType.LongSumNonMonotonic or MetricType.DoubleSumNonMonotonic ? "gauge"
        : "counter";

    private static double Value(MetricType type, in MetricPoint point) => type switch
    {
        MetricType.LongGauge => point.GetGaugeLastValueLong(),
        MetricType.DoubleGauge => point.GetGaugeLastValueDouble(),
        _ when type.IsDouble() => point.GetSumDouble(),
        _ => point.GetSumLong(),
    };

    private static void AddHistogram(StringBuilder text, string name, in MetricPoint point)
    {
        var labels = Labels(point.Tags);
        var cumulative = 0L;
        foreach (var bucket in point.GetHistogramBuckets())
        {
            cumulative += bucket.BucketCount;
            var bound = $"le=\"{Number(bucket.ExplicitBound)}\"";
            AddSample(text, name + "_bucket", labels.Length == 0 ? bound : labels + "," + bound, cumulative);
        }

        AddSample(text, name + "_sum", labels, point.GetHistogramSum());
        AddSample(text, name + "_count", labels, point.GetHistogramCount());
    }

    private static void AddSample(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0)
        {
            text.Append('{').Append(labels).Append('}');
        }

        text.Append(' ').Append(Number(value)).Append('\n');
    }

    private static string Labels(ReadOnlyTagCollection tags)
    {
        // Distinct tags may meet in one label name (a.b and a_b); a label may appear only once.
        var labels = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in tags)
        {
            var name = PrometheusName.Label(key);
            var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            labels[name] = labels.TryGetValue(name, out var other) ? other + ";" + text : text;
        }

        return string.Join(',', labels.Select(label => $"{label.Key}=\"{PrometheusName.EscapeLabel(label.Value)}\""));
    }

    private static string Number(double value) =>
        double.IsPositiveInfinity(value) ? "+Inf"
        : double.IsNegativeInfinity(value) ? "-Inf"
        : double.IsNaN(value) ? "NaN"
        : value.ToString("R", CultureInfo.InvariantCulture);
}
