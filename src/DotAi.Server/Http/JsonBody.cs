using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DotAi.Server.Errors;
using DotAi.Workflows;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;

namespace DotAi.Server.Http;

/// <summary>
/// A request body as an endpoint parameter. It is read as strictly as JSON allows: unknown and repeated members, wrong types and
/// missing required members are refused, all in one answer, with the path of each and the name that was probably meant.
/// </summary>
internal sealed record JsonBody<T>(T Value) : IBindableFromHttpContext<JsonBody<T>>, IEndpointParameterMetadataProvider
{
    public static async ValueTask<JsonBody<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var request = context.Request;
        if (!request.HasJsonContentType())
        {
            throw new BadHttpRequestException("The body is not JSON.", StatusCodes.Status415UnsupportedMediaType);
        }

        var options = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var typeInfo = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        try
        {
            using var document = await JsonDocument.ParseAsync(
                request.Body, new JsonDocumentOptions { MaxDepth = options.MaxDepth }, context.RequestAborted);
            var problems = JsonShape.Check(document.RootElement, typeInfo);
            if (problems.Count > 0)
            {
                throw new WorkflowException(new WorkflowError.Invalid(problems));
            }

            return document.Deserialize(typeInfo) is { } value
                ? new JsonBody<T>(value)
                : throw new WorkflowException(WorkflowError.Invalid.Field("", "The body must be a JSON object."));
        }
        catch (JsonException exception)
        {
            throw new WorkflowException(JsonProblems.Describe(exception), exception);
        }
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status413PayloadTooLarge, typeof(Problem), [ProblemResult.ContentType]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status415UnsupportedMediaType, typeof(Problem), [ProblemResult.ContentType]));
    }
}
