using DotAi.Capabilities.Analysis;
using DotAi.Capabilities.Dialogue;
using DotAi.Capabilities.Glossary;
using DotAi.Capabilities.Scanning;
using DotAi.Capabilities.Vectors;
using DotAi.Embeddings;
using DotAi.Knowledge;
using DotAi.Knowledge.Search;
using DotAi.Kubernetes;
using DotAi.Schemas;
using DotAi.Workflows;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DotAi.Capabilities;

/// <summary>Registers what the capability workflows need.</summary>
public static class CapabilityServices
{
    /// <summary>Scans, queries and the worker that carries scans out. Expects a cluster, a knowledge store and a clock; an encoder that was registered before is used.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="glossaryFolder">The user's own glossary files, laid over the built-in ones; or null.</param>
    public static IServiceCollection AddCapabilities(this IServiceCollection services, string? glossaryFolder)
    {
        services.AddSingleton(provider => CapabilityGlossary.Load(glossaryFolder).Tell(provider.GetRequiredService<ILogger<CapabilityGlossary>>()));
        services.AddSingleton<CapabilityAnalyzer>();
        services.AddSingleton(provider => new CapabilityStore(
            provider.GetRequiredService<IKnowledgeStore>(),
            provider.GetService<ITextEncoder>()));
        services.AddSingleton<ScanJobStore>();
        services.AddSingleton<ScanSignal>();
        services.AddSingleton<CapabilityScanner>();
        services.AddSingleton(provider => new CapabilityScans(
            provider.GetRequiredService<ScanJobStore>(),
            provider.GetRequiredService<ScanSignal>(),
            provider.GetRequiredService<ICluster>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SchemaCatalog>();
        services.AddSingleton(provider => new KnowledgeSearch(
            provider.GetRequiredService<IKnowledgeStore>(),
            provider.GetService<QueryEncoder>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new CapabilitySearch(
            provider.GetRequiredService<KnowledgeSearch>(),
            provider.GetRequiredService<CapabilityGlossary>()));
        services.AddSingleton(provider => new CapabilityQueries(
            provider.GetRequiredService<CapabilityStore>(),
            provider.GetRequiredService<CapabilitySearch>()));
        services.AddSingleton<SessionStore>();
        services.AddSingleton<ManualScan>();
        services.AddSingleton<ScanWait>();
        services.AddSingleton(provider => new ScanDialogue(
            provider.GetRequiredService<CapabilityScans>(),
            provider.GetRequiredService<ManualScan>(),
            provider.GetRequiredService<ScanWait>(),
            provider.GetRequiredService<SessionStore>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<ScanWorker>();
        services.AddHostedService<DefinitionWatcher>();
        if (services.Any(service => service.ServiceType == typeof(ITextEncoder)))
        {
            services.AddSingleton<CapabilityEncoding>();
            services.AddHostedService<EncodingWorker>();
        }

        return services;
    }
}
