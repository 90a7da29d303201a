using DotAi.Server.Configuration;
using DotAi.Server.Errors;
using DotAi.Server.Security;
using DotAi.Server.Telemetry;

namespace DotAi.Server.Hosting;

/// <summary>What every request passes, in this order, before its endpoint.</summary>
internal static class Pipeline
{
    public static WebApplication UsePipeline(this WebApplication app)
    {
        app.UseMiddleware<RequestIdMiddleware>();
        app.UseMiddleware<RequestLogMiddleware>();
        app.UseMiddleware<SecurityHeadersMiddleware>();
        app.UseMiddleware<ErrorMiddleware>();
        app.UseMiddleware<CallerMiddleware>();
        app.UseMiddleware<RequestGuardMiddleware>();
        app.UseRouting();
        if (app.Services.GetRequiredService<HttpSettings>().CorsOrigins.Count > 0)
        {
            app.UseCors();
        }

        app.UseRateLimiter();
        app.UseMiddleware<AccessMiddleware>();
        app.UseRequestTimeouts();
        return app;
    }

    /// <summary>Ends the pipeline with the endpoints mapped so far, which also makes them known before the server starts.</summary>
    public static WebApplication UseMappedEndpoints(this WebApplication app)
    {
        app.UseEndpoints(static _ => { });
        return app;
    }
}
