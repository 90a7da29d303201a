namespace DotAi.Server.Errors;

/// <summary>Problems of the transport itself, which no workflow ever sees.</summary>
internal static class HttpProblems
{
    public static Problem Unauthorized(string detail) => Of("unauthorized", StatusCodes.Status401Unauthorized, "A valid token is required", detail);

    public static Problem OriginRefused { get; } = Of(
        "origin-refused", StatusCodes.Status403Forbidden, "The web origin is not allowed",
        "Requests from this web origin are not accepted; Http:AllowedOrigins lists the ones that are.");

    public static Problem HostRefused { get; } = Of(
        "host-refused", StatusCodes.Status421MisdirectedRequest, "The host name is not this server's",
        "The request's Host header names a host this server does not answer for; Http:AllowedHosts lists the ones it does.");

    public static Problem TooManyRequests(TimeSpan retryAfter) =>
        Of("limit-exceeded", StatusCodes.Status429TooManyRequests, "A limit is exceeded", "Too many requests; wait and repeat.") with { RetryAfter = retryAfter };

    public static Problem TimedOut { get; } = Of(
        "timed-out", StatusCodes.Status504GatewayTimeout, "The request took too long",
        "The request was not finished within Limits:RequestTimeout and was stopped.");

    public static Problem Unexpected { get; } = Of(
        "internal", StatusCodes.Status500InternalServerError, "Something went wrong on the server",
        "The server failed in a way nobody foresaw; its log has the details under this request id.");

    /// <summary>The problem for a status code that the framework set without a body.</summary>
    public static Problem ForStatus(int status, string? detail = null) => status switch
    {
        StatusCodes.Status400BadRequest => Of("bad-request", status, "The request is not well-formed", detail ?? "The request could not be understood."),
        StatusCodes.Status404NotFound => Of("not-found", status, "Not found", detail ?? "There is nothing at this path; /swagger lists what there is."),
        StatusCodes.Status405MethodNotAllowed => Of("method-not-allowed", status, "Method not allowed", detail ?? "This path does not support the method; the Allow header lists the ones it does."),
        StatusCodes.Status406NotAcceptable => Of("not-acceptable", status, "Not acceptable", detail ?? "None of the media types in Accept can be produced."),
        StatusCodes.Status408RequestTimeout => Of("request-timeout", status, "The request came in too slowly", detail ?? "The request body did not arrive in time."),
        StatusCodes.Status413PayloadTooLarge => Of("too-large", status, "The request body is too large", detail ?? "The request body is larger than Limits:BodyBytes."),
        StatusCodes.Status415UnsupportedMediaType => Of("unsupported-media-type", status, "Unsupported media type", detail ?? "The request body must be JSON with Content-Type: application/json."),
        StatusCodes.Status500InternalServerError => Unexpected,
        StatusCodes.Status504GatewayTimeout => TimedOut,
        _ => Of("http-" + status, status, "The request was not served", detail ?? "The request was not served."),
    };

    private static Problem Of(string code, int status, string title, string detail) => new(ErrorTable.TypeOf(code), title, status, detail);
}
