using DotAi.Embeddings.Local;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace DotAi.Embeddings;

public static class EmbeddingServices
{
    /// <summary>
    /// Registers the local encoder as <see cref="ITextEncoder"/>, and <see cref="QueryEncoder"/> in front of it. The caller binds
    /// <see cref="EmbeddingOptions"/> to its configuration; they are validated at start.
    /// </summary>
    public static IServiceCollection AddLocalEncoder(this IServiceCollection services)
    {
        services.AddOptions<EmbeddingOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<EmbeddingOptions>, EmbeddingOptionsValidation>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<LocalModelSource>();
        services.TryAddSingleton<ITextEncoder, LocalTextEncoder>();
        services.TryAddSingleton<QueryEncoder>();
        return services;
    }
}
