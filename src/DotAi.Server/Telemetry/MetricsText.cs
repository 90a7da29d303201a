using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace DotAi.Server.Telemetry;

/// <summary>The current value of every metric as Prometheus text.</summary>
internal sealed class MetricsText : IDisposable
{
    private const int CollectMilliseconds = 5000;

    private readonly Lock _gate = new();
    private readonly TextExporter _exporter = new();

    public MetricsText()
    {
        Reader = new BaseExportingMetricReader(_exporter);
    }

    public MetricReader Reader { get; }

    public string Collect()
    {
        lock (_gate)
        {
            return Reader.Collect(CollectMilliseconds) ? _exporter.Text : "";
        }
    }

    public void Dispose()
    {
        Reader.Dispose();
        _exporter.Dispose();
    }

    private sealed class TextExporter : BaseExporter<Metric>
    {
        public string Text { get; private set; } = "";

        public override ExportResult Export(in Batch<Metric> batch)
        {
            var writer = new PrometheusWriter();
            foreach (var metric in batch)
            {
                writer.Add(metric);
            }

            Text = writer.ToString();
            return ExportResult.Success;
        }
    }
}
