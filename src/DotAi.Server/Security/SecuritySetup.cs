using DotAi.Server.Configuration;
using DotAi.Server.Hosting;

namespace DotAi.Server.Security;

/// <summary>Who may call, from where and by which name.</summary>
internal static class SecuritySetup
{
    private static readonly string[] RequestHeaders =
        ["Authorization", CallerMiddleware.AlternativeHeader, "Content-Type", "Accept", "If-None-Match", "Last-Event-ID", "MCP-Protocol-Version", "Mcp-Method", "Mcp-Name", "X-Request-Id"];

    private static readonly string[] ResponseHeaders = ["ETag", "Location", "Retry-After", "X-Request-Id"];

    public static ServerBuilder AddSecurity(this ServerBuilder builder)
    {
        var (listen, auth, http) = (builder.Read<ListenSettings>(), builder.Read<AuthSettings>(), builder.Read<HttpSettings>());
        if (!listen.LoopbackOnly && auth.Tokens.Count == 0)
        {
            builder.Settings.Problem(
                "Auth:Tokens",
                $"Urls is {string.Join(';', listen.Urls)}, which others can reach, but nobody has a token: configure one (Auth:Tokens:NAME=TOKEN, Auth__Tokens__NAME) or listen on 127.0.0.1.");
        }

        builder.Services.AddSingleton<TokenRegistry>();
        builder.Services.AddSingleton<HostGuard>();
        builder.Services.AddSingleton<OriginGuard>();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped(services =>
            services.GetRequiredService<IHttpContextAccessor>().HttpContext?.GetCaller()
            ?? throw new InvalidOperationException("Only a request that passed authentication has a caller."));
        builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy
            .WithOrigins([.. http.CorsOrigins])
            .WithMethods("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")
            .WithHeaders(RequestHeaders)
            .WithExposedHeaders(ResponseHeaders)));
        return builder;
    }
}
