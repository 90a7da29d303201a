using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DotAi.Knowledge.Embedded;

/// <summary>Makes the embedded store.</summary>
public static class EmbeddedStoreRegistration
{
    /// <summary>Registers the embedded store as the <see cref="IKnowledgeStore"/>; the container disposes it.</summary>
    public static IServiceCollection AddEmbeddedStore(this IServiceCollection services, Func<IServiceProvider, string> path) =>
        services.AddSingleton(provider => CreateEmbeddedStore(path(provider), provider.GetRequiredService<ILoggerFactory>()));

    /// <summary>
    /// The store in the file <paramref name="path"/>, which is created with its folder when missing. Nothing is opened until the first
    /// use. The caller disposes it (it is <see cref="IDisposable"/>); until then no other process can open the file.
    /// </summary>
    public static IKnowledgeStore CreateEmbeddedStore(string path, ILoggerFactory loggerFactory) =>
        new EmbeddedStore(path, loggerFactory.CreateLogger<EmbeddedStore>());
}
