using System.Globalization;

namespace DotAi.Server.Features.Tools;

/// <summary>About the answer itself.</summary>
/// <param name="Timestamp">When it was given, UTC, ISO 8601.</param>
/// <param name="RequestId">Under which the server's log has the request.</param>
/// <param name="Version">Of this API.</param>
internal sealed record ToolMeta(string Timestamp, string RequestId, string Version)
{
    public static ToolMeta Of(HttpContext context, TimeProvider time) =>
        new(time.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture), context.TraceIdentifier, "v1");
}
