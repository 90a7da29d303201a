using System.Diagnostics;
using DotAi.Server.Security;

namespace DotAi.Server.Telemetry;

/// <summary>One log line and one named span for each request. The path is logged as its route; what a client made up is not.</summary>
internal sealed partial class RequestLogMiddleware(RequestDelegate next, TimeProvider time, ILogger<RequestLogMiddleware> logger)
{
    private const string NoRoute = "(no route)";

    public async Task InvokeAsync(HttpContext context)
    {
        var started = time.GetTimestamp();
        using (logger.BeginScope(new RequestScope(context.TraceIdentifier)))
        {
            try
            {
                await next(context);
            }
            finally
            {
                Finish(context, time.GetElapsedTime(started));
            }
        }
    }

    private void Finish(HttpContext context, TimeSpan elapsed)
    {
        var method = Known(context.Request.Method);
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? NoRoute;
        var status = context.Response.StatusCode;
        var caller = context.GetCaller()?.Name ?? "-";
        Name(Activity.Current, context, method, route, status, caller);
        if (status >= StatusCodes.Status500InternalServerError)
        {
            LogFailure(method, route, status, elapsed.TotalMilliseconds, caller, context.TraceIdentifier);
        }
        else
        {
            LogRequest(method, route, status, elapsed.TotalMilliseconds, caller, context.TraceIdentifier);
        }
    }

    private static void Name(Activity? activity, HttpContext context, string method, string route, int status, string caller)
    {
        if (activity is null)
        {
            return;
        }

        // Attribute names: OpenTelemetry semantic conventions for HTTP server spans.
        activity.DisplayName = $"{method} {route}";
        activity.SetTag("http.request.method", method);
        activity.SetTag("http.route", route);
        activity.SetTag("http.response.status_code", status);
        activity.SetTag("url.scheme", context.Request.Scheme);
        activity.SetTag("network.protocol.version", context.Request.Protocol.Split('/')[^1]);
        activity.SetTag("user.name", caller);
        activity.SetTag("dotai.request_id", context.TraceIdentifier);
        if (status >= StatusCodes.Status500InternalServerError)
        {
            activity.SetStatus(ActivityStatusCode.Error);
        }
    }

    private static string Known(string method) =>
        method is "GET" or "HEAD" or "POST" or "PUT" or "PATCH" or "DELETE" or "OPTIONS" or "TRACE" or "CONNECT" ? method : "_OTHER";

    [LoggerMessage(LogLevel.Information, "{Method} {Route} {Status} {Milliseconds:0.0} ms, caller {Caller}, request {RequestId}")]
    private partial void LogRequest(string method, string route, int status, double milliseconds, string caller, string requestId);

    [LoggerMessage(LogLevel.Warning, "{Method} {Route} {Status} {Milliseconds:0.0} ms, caller {Caller}, request {RequestId}")]
    private partial void LogFailure(string method, string route, int status, double milliseconds, string caller, string requestId);
}
