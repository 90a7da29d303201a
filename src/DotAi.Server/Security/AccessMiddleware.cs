using DotAi.Server.Errors;
using Microsoft.AspNetCore.Authorization;

namespace DotAi.Server.Security;

/// <summary>Lets nobody past without a caller, except to endpoints that say <c>AllowAnonymous()</c>. Unknown paths are no exception.</summary>
internal sealed class AccessMiddleware(RequestDelegate next)
{
    private const string Challenge = "Bearer realm=\"dot-ai\"";

    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetCaller() is not null || context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return next(context);
        }

        var presented = context.Request.Headers.ContainsKey(CallerMiddleware.AlternativeHeader) || context.Request.Headers.Authorization.Count > 0;
        context.Response.Headers.WWWAuthenticate = presented ? Challenge + ", error=\"invalid_token\"" : Challenge;
        var detail = presented
            ? "The token is not known to this server."
            : "This server wants a token: Authorization: Bearer TOKEN, with a token that Auth:Tokens names.";
        return new ProblemResult(HttpProblems.Unauthorized(detail)).ExecuteAsync(context);
    }
}
