using DotAi.Embeddings;
using DotAi.Server.Configuration;
using DotAi.Server.Hosting;
using DotAi.Server.Http;
using DotAi.Server.Status;

namespace DotAi.Server.Features.Embeddings;

/// <summary>The local encoder and its part of the status.</summary>
internal static class EmbeddingSetup
{
    public static ServerBuilder AddEmbeddings(this ServerBuilder builder)
    {
        var settings = builder.Read<EmbeddingSettings>();
        builder.Services.AddLocalEncoder();
        builder.Services.Configure<EmbeddingOptions>(options =>
        {
            options.ModelPath = settings.ModelPath;
            options.Threads = settings.Threads == 0 ? null : settings.Threads;
            options.CachedQueries = settings.CachedQueries;
        });
        return builder.AddStatusSection<EmbeddingSection>().AddJsonContext(EmbeddingContext.Default);
    }
}
