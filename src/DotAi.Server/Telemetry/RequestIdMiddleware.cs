using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace DotAi.Server.Telemetry;

/// <summary>Gives every request an id: the client's own when it is a sane one, else a random one. Answers carry it back.</summary>
internal sealed class RequestIdMiddleware(RequestDelegate next)
{
    public const string Header = "X-Request-Id";
    private const int LongestId = 64;

    public Task InvokeAsync(HttpContext context)
    {
        var id = Sane(context.Request.Headers[Header]) ?? NewId();
        context.TraceIdentifier = id;
        context.Response.OnStarting(static state =>
        {
            var request = (HttpContext)state;
            request.Response.Headers[Header] = request.TraceIdentifier;
            return Task.CompletedTask;
        }, context);
        return next(context);
    }

    // The id goes into logs and headers: nothing that could forge a line or a field.
    private static string? Sane(StringValues header) =>
        header is [{ Length: > 0 and <= LongestId } id] && id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.')
            ? id
            : null;

    private static string NewId()
    {
        Span<byte> bytes = stackalloc byte[12];
        RandomNumberGenerator.Fill(bytes);
        return Base64Url.EncodeToString(bytes);
    }
}
