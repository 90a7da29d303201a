namespace DotAi.Server.Configuration;

/// <summary>Customary environment variables that stand for settings of ours; a setting's own name wins over them.</summary>
internal static class KnownEnvironment
{
    public const string Kubeconfig = "KUBECONFIG";
    public const string OtlpEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    public const string OtlpProtocol = "OTEL_EXPORTER_OTLP_PROTOCOL";
    public const string OtlpHeaders = "OTEL_EXPORTER_OTLP_HEADERS";
    public const string ServiceName = "OTEL_SERVICE_NAME";

    public const string Urls = "ASPNETCORE_URLS";

    private static readonly Dictionary<string, string> KeysByVariable = new(StringComparer.Ordinal)
    {
        [Kubeconfig] = "Cluster:Kubeconfig",
        [Urls] = "Urls",
        [OtlpEndpoint] = "Otel:Endpoint",
        [OtlpProtocol] = "Otel:Protocol",
        [OtlpHeaders] = "Otel:Headers",
        [ServiceName] = "Otel:ServiceName",
    };

    public static IReadOnlyDictionary<string, string?> Read(Func<string, string?> variable) =>
        KeysByVariable
            .Select(pair => (Key: pair.Value, Value: variable(pair.Key)))
            .Where(pair => !string.IsNullOrWhiteSpace(pair.Value))
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
}
