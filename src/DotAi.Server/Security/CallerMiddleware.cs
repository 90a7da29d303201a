using DotAi.Server.Configuration;
using DotAi.Workflows;
using Microsoft.Extensions.Primitives;

namespace DotAi.Server.Security;

/// <summary>
/// Establishes who calls: the bearer of a token, or, where the server listens on loopback only, anyone whose connection is
/// loopback and was not forwarded. Refusing is left to <see cref="AccessMiddleware"/>, behind the rate limit.
/// </summary>
internal sealed class CallerMiddleware(RequestDelegate next, TokenRegistry tokens, AuthSettings auth, ListenSettings listen)
{
    /// <summary>Customary in dot-ai clients that keep Authorization for something else.</summary>
    public const string AlternativeHeader = "X-Dot-AI-Authorization";

    private readonly bool _anonymousAllowed = auth.Anonymous && listen.LoopbackOnly;

    public Task InvokeAsync(HttpContext context)
    {
        var credentials = Credentials(context.Request.Headers);
        var caller = credentials.Count > 0 ? FromToken(credentials) : FromConnection(context);
        if (caller is not null)
        {
            context.SetCaller(caller);
        }

        return next(context);
    }

    private static StringValues Credentials(IHeaderDictionary headers) =>
        headers.TryGetValue(AlternativeHeader, out var own) && own.Count > 0 ? own : headers.Authorization;

    private Caller? FromToken(StringValues header)
    {
        const string scheme = "Bearer ";
        return header is [{ } value] && value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
            ? tokens.Find(value[scheme.Length..].Trim())
            : null;
    }

    private Caller? FromConnection(HttpContext context) => _anonymousAllowed && LocalConnection.IsLocal(context) ? Caller.Local : null;
}
