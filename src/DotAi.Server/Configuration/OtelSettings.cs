namespace DotAi.Server.Configuration;

/// <summary>Where traces and metrics are sent, if anywhere.</summary>
internal sealed record OtelSettings(Uri? Endpoint, OtelProtocol Protocol, string? Headers, string ServiceName) : ISettings<OtelSettings>
{
    public static OtelSettings Read(SettingsReader settings)
    {
        var endpoint = settings.Text(new("Otel:Endpoint", "none (nothing is sent)", "OTLP collector that gets traces and metrics.", KnownEnvironment.OtlpEndpoint));
        var protocol = settings.Text(new("Otel:Protocol", "http/protobuf", "`http/protobuf` or `grpc`.", KnownEnvironment.OtlpProtocol));
        var headers = settings.Text(new("Otel:Headers", "none", "Headers for the collector as `name=value,…`.", KnownEnvironment.OtlpHeaders));
        var name = settings.Text(new("Otel:ServiceName", "dot-ai", "`service.name` of what is sent.", KnownEnvironment.ServiceName));
        Uri? uri = null;
        if (endpoint is not null && (!Uri.TryCreate(endpoint, UriKind.Absolute, out uri) || uri.Scheme is not ("http" or "https")))
        {
            settings.Problem("Otel:Endpoint", $"Otel:Endpoint is '{endpoint}'; it must be an http or https address.");
        }

        if (protocol is not (null or "http/protobuf" or "grpc"))
        {
            settings.Problem("Otel:Protocol", $"Otel:Protocol is '{protocol}'; it must be http/protobuf or grpc.");
        }

        return new OtelSettings(uri, protocol is "grpc" ? OtelProtocol.Grpc : OtelProtocol.HttpProtobuf, headers, name ?? "dot-ai");
    }
}
