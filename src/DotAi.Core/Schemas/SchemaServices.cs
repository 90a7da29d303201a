using DotAi.Kubernetes;
using DotAi.Schemas.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace DotAi.Schemas;

/// <summary>Registers the schema services.</summary>
public static class SchemaServices
{
    /// <summary>Adds <see cref="SchemaCatalog"/> and <see cref="SchemaValidator"/>; needs an <see cref="ICluster"/>.</summary>
    public static IServiceCollection AddSchemas(this IServiceCollection services, SchemaCatalogOptions? options = null) => services
        .AddSingleton(provider => new SchemaCatalog(provider.GetRequiredService<ICluster>(), options))
        .AddSingleton<SchemaValidator>();
}
