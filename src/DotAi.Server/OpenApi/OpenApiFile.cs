using DotAi.Server.Configuration;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace DotAi.Server.OpenApi;

/// <summary>Writes the API's description without starting the server, so that no store or cluster is touched.</summary>
internal static class OpenApiFile
{
    public static async Task<string> RenderAsync(WebApplication app, CancellationToken cancellationToken)
    {
        var document = await app.Services.GetRequiredService<IAsyncSwaggerProvider>().GetSwaggerAsync(OpenApiSetup.Document);
        var text = await document.SerializeAsYamlAsync(OpenApiSpecVersion.OpenApi3_1, cancellationToken);
        return text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    }

    public static async Task WriteAsync(WebApplication app, string path, CancellationToken cancellationToken)
    {
        var text = await RenderAsync(app, cancellationToken);
        try
        {
            await File.WriteAllTextAsync(path, text, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupException([$"The API description cannot be written to '{path}': {exception.Message}"]);
        }
    }
}
