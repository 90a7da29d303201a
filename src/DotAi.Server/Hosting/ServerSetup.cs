using System.Threading.RateLimiting;
using DotAi.Server.Configuration;
using DotAi.Server.Errors;
using DotAi.Server.Security;
using Microsoft.AspNetCore.Http.Timeouts;

namespace DotAi.Server.Hosting;

/// <summary>The HTTP server itself: addresses, limits of connections and requests, timeouts.</summary>
internal static class ServerSetup
{
    public static ServerBuilder AddHttpServer(this ServerBuilder builder)
    {
        var listen = builder.Read<ListenSettings>();
        var limits = builder.Read<LimitSettings>();
        var certificate = builder.Read<TlsSettings>().Certificate;
        if (listen.NeedsCertificate && certificate is null)
        {
            builder.Settings.Problem("Tls:Certificate", "Urls has an https address, so Tls:Certificate and Tls:Key must name a certificate and its key.");
        }

        builder.Web.WebHost.UseKestrel(options =>
        {
            options.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate);
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = limits.BodyBytes;
            options.Limits.MaxRequestHeadersTotalSize = limits.HeaderBytes;
            options.Limits.MaxRequestHeaderCount = limits.HeaderCount;
            options.Limits.RequestHeadersTimeout = limits.HeadersTimeout;
            options.Limits.KeepAliveTimeout = limits.KeepAlive;
            options.Limits.MinRequestBodyDataRate = new(limits.BodyBytesPerSecond, limits.BodyGrace);
            options.Limits.MaxConcurrentConnections = limits.Connections;
            options.Limits.MaxConcurrentUpgradedConnections = limits.Connections;
        });
        builder.Web.WebHost.UseUrls([.. listen.Urls]);
        builder.Services.AddRouting();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = limits.ShutdownTimeout);
        builder.Services.AddRequestTimeouts(options => options.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = limits.RequestTimeout,
            TimeoutStatusCode = StatusCodes.Status504GatewayTimeout,
        });
        return builder.AddRateLimit(limits);
    }

    private static ServerBuilder AddRateLimit(this ServerBuilder builder, LimitSettings limits)
    {
        builder.Services.AddRateLimiter(options =>
        {
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Partition(context, limits));
            options.OnRejected = static (rejected, _) =>
            {
                var delay = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
                return new ValueTask(new ProblemResult(HttpProblems.TooManyRequests(delay)).ExecuteAsync(rejected.HttpContext));
            };
        });
        return builder;
    }

    // Failed logins count against the address they come from, so that tokens cannot be guessed at full speed.
    private static RateLimitPartition<string> Partition(HttpContext context, LimitSettings limits)
    {
        if (limits.RequestsPerSecond == 0 || (!limits.LimitLoopback && LocalConnection.IsLocal(context)))
        {
            return RateLimitPartition.GetNoLimiter("");
        }

        var key = context.GetCaller() is { } caller ? "caller " + caller.Name : "address " + context.Connection.RemoteIpAddress;
        return RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = limits.Burst,
            TokensPerPeriod = limits.RequestsPerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
            AutoReplenishment = true,
        });
    }
}
