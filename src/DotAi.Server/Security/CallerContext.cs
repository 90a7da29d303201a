using DotAi.Workflows;

namespace DotAi.Server.Security;

/// <summary>Keeps the caller with the request; null until, or unless, one is established.</summary>
internal static class CallerContext
{
    public static Caller? GetCaller(this HttpContext context) => context.Features.Get<Caller>();

    public static void SetCaller(this HttpContext context, Caller caller) => context.Features.Set(caller);
}
