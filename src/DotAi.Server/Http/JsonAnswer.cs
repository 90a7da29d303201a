using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace DotAi.Server.Http;

/// <summary>A value as JSON. Answers to GET carry a strong ETag of their bytes, so an unchanged one costs no transfer.</summary>
internal sealed class JsonAnswer<T>(T value, int status = StatusCodes.Status200OK, string? location = null)
    : IResult, IStatusCodeHttpResult, IValueHttpResult<T>
{
    private const string ContentType = "application/json; charset=utf-8";

    public int? StatusCode => status;

    public T Value => value;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var body = new ArrayBufferWriter<byte>();
        await using (var writer = ReadableJson.Writer(body))
        {
            var options = httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
            JsonSerializer.Serialize(writer, value, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
        }

        response.StatusCode = status;
        if (location is not null)
        {
            response.Headers.Location = location;
        }

        if (status == StatusCodes.Status200OK && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            var tag = EntityTag.Of(body.WrittenSpan);
            response.Headers.ETag = tag;
            response.Headers.CacheControl = "private, no-cache";
            if (EntityTag.Matches(request.Headers.IfNoneMatch, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        response.ContentType = ContentType;
        response.ContentLength = body.WrittenCount;
        if (!HttpMethods.IsHead(request.Method))
        {
            await response.Body.WriteAsync(body.WrittenMemory, httpContext.RequestAborted);
        }
    }
}
