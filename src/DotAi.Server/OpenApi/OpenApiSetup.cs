using DotAi.Server.Hosting;
using DotAi.Server.Telemetry;
using Microsoft.OpenApi;

namespace DotAi.Server.OpenApi;

/// <summary>The API's description and its browser page at <c>/swagger</c>.</summary>
internal static class OpenApiSetup
{
    public const string Document = "v1";

    public static ServerBuilder AddOpenApi(this ServerBuilder builder)
    {
        builder.Services.AddEndpointsApiExplorer();
        builder.Services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc(Document, new OpenApiInfo
            {
                Title = "DotAi",
                Version = ProductVersion.Text,
                Description = "What a Kubernetes cluster can do, and deployments that follow the organisation's patterns and policies.",
            });
            options.AddSecurityDefinition("bearer", new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "A token from Auth:Tokens. Callers on loopback need none while the server listens on loopback only.",
            });
            options.AddSecurityRequirement(document => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] });
            options.SupportNonNullableReferenceTypes();
            options.NonNullableReferenceTypesAsRequired();
            options.DocumentFilter<StableOrder>();
        });
        return builder;
    }

    public static void MapOpenApi(this IEndpointRouteBuilder app)
    {
        app.MapSwagger("/swagger/{documentName}/swagger.{extension:regex(^(json|ya?ml)$)}", options => options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1)
            .AllowAnonymous();
        app.MapSwaggerUI("swagger", options =>
        {
            options.SwaggerEndpoint($"/swagger/{Document}/swagger.json", "DotAi");
            options.DocumentTitle = "DotAi API";
        }).AllowAnonymous();
    }
}
