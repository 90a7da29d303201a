using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace DotAi.Server.OpenApi;

/// <summary>Sorts paths and schemas, so that the committed description changes only where the API does.</summary>
internal sealed class StableOrder : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var paths = new OpenApiPaths();
        foreach (var (path, item) in swaggerDoc.Paths.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            paths.Add(path, item);
        }

        swaggerDoc.Paths = paths;
        if (swaggerDoc.Components?.Schemas is { } schemas)
        {
            swaggerDoc.Components.Schemas = new SortedDictionary<string, IOpenApiSchema>(schemas.ToDictionary(), StringComparer.Ordinal);
        }
    }
}
