using System.Globalization;
using DotAi.Server.Configuration;
using DotAi.Server.Hosting;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace DotAi.Server.Telemetry;

/// <summary>Logs to the console, metrics to <c>/metrics</c>, and traces and metrics to a collector when one is configured.</summary>
internal static class TelemetrySetup
{
    /// <summary>Name of the product's own meter and activity source.</summary>
    public const string SourceName = "DotAi";

    private const string TextTemplate = "{Timestamp:HH:mm:ss.fff} {Level:u3} {Message:lj} <{SourceContext}>{NewLine}{Exception}";

    public static ServerBuilder AddLogs(this ServerBuilder builder)
    {
        var settings = builder.Read<LogSettings>();
        var framework = (LogEventLevel)Math.Max((int)settings.Level, (int)LogEventLevel.Warning);
        var configuration = new LoggerConfiguration()
            .MinimumLevel.Is(settings.Level)
            .MinimumLevel.Override("Microsoft", framework)
            .MinimumLevel.Override("System", framework)
            .Filter.ByExcluding(StartFailures.IsReportedElsewhere)
            .Enrich.FromLogContext();
        foreach (var (category, level) in settings.Levels)
        {
            configuration.MinimumLevel.Override(category, level);
        }

        _ = settings.Format is LogFormat.Json
            ? configuration.WriteTo.Console(new JsonFormatter(renderMessage: true, formatProvider: CultureInfo.InvariantCulture))
            : configuration.WriteTo.Console(outputTemplate: TextTemplate, formatProvider: CultureInfo.InvariantCulture);
        builder.Services.AddHostedService<StartLog>();
        builder.Web.Logging.SetMinimumLevel(LogLevel.Trace).AddSerilog(configuration.CreateLogger(), dispose: true);
        return builder;
    }

    public static ServerBuilder AddTelemetry(this ServerBuilder builder)
    {
        var settings = builder.Read<OtelSettings>();
        var resource = ResourceBuilder.CreateDefault().AddService(settings.ServiceName, serviceVersion: ProductVersion.Text);
        builder.Services.AddMetrics();
        builder.Services.AddSingleton<MetricsText>();
        builder.Services.AddSingleton(services => Meters(settings, resource, services.GetRequiredService<MetricsText>()));
        if (settings.Endpoint is not null)
        {
            builder.Services.AddSingleton(_ => Tracer(settings, resource));
        }

        builder.Services.AddHostedService<TelemetryLifetime>();
        return builder;
    }

    private static MeterProvider Meters(OtelSettings settings, ResourceBuilder resource, MetricsText text)
    {
        var meters = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter(SourceName, SourceName + ".*", "Microsoft.AspNetCore.*", "System.Runtime")
            .AddReader(text.Reader);
        if (settings.Endpoint is not null)
        {
            meters.AddOtlpExporter(options => Configure(options, settings, "v1/metrics"));
        }

        return meters.Build();
    }

    private static TracerProvider Tracer(OtelSettings settings, ResourceBuilder resource) =>
        Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource(SourceName, SourceName + ".*", "Microsoft.AspNetCore")
            .AddOtlpExporter(options => Configure(options, settings, "v1/traces"))
            .Build();

    // An address set in code is taken as it is, so the signal's path must be added as the SDK adds it to one from the environment.
    private static void Configure(OtlpExporterOptions options, OtelSettings settings, string path)
    {
        options.Protocol = settings.Protocol is OtelProtocol.Grpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = settings.Protocol is OtelProtocol.Grpc ? settings.Endpoint! : new Uri(settings.Endpoint!.AbsoluteUri.TrimEnd('/') + "/" + path);
        options.Headers = settings.Headers;
    }
}
