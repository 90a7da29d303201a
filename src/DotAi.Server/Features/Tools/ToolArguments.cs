using System.Text.Json;
using DotAi.Server.Configuration;
using DotAi.Server.Errors;
using DotAi.Workflows;

namespace DotAi.Server.Features.Tools;

/// <summary>Reads a call's arguments from a request body; an empty body stands for no arguments.</summary>
internal sealed class ToolArguments(LimitSettings limits)
{
    private static readonly JsonElement None = JsonElement.Parse("{}");

    private readonly JsonDocumentOptions _options = new() { MaxDepth = limits.JsonDepth, AllowDuplicateProperties = false };

    /// <exception cref="BadHttpRequestException">The body is not JSON by its own account, or too large.</exception>
    public async Task<Result<JsonElement>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        if (body.Length == 0) return None;
        if (!request.HasJsonContentType())
        {
            throw new BadHttpRequestException("The body is not JSON.", StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            var arguments = JsonElement.Parse(body.GetBuffer().AsSpan(0, (int)body.Length), _options);
            return arguments.ValueKind is JsonValueKind.Object
                ? arguments
                : WorkflowError.Invalid.Field("", "The body must be a JSON object that holds the tool's arguments.");
        }
        catch (JsonException malformed)
        {
            return JsonProblems.Describe(malformed);
        }
    }
}
