using DotAi.Embeddings;
using DotAi.Embeddings.Local;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DotAi.Core.Tests.Embeddings.Local;

/// <summary>The model that the build restored beside the tests. Where npm was absent, the tests that need it are skipped.</summary>
internal static class RestoredModel
{
    public static string Folder { get; } = ModelLocator.Find(new EmbeddingOptions(), AppContext.BaseDirectory);

    private static readonly Lazy<LocalModel> Loaded = new(() => ModelLoader.Load(Folder));

    public static LocalModel Require()
    {
        RequireFolder();
        return Loaded.Value;
    }

    public static string RequireFolder()
    {
        Assert.SkipUnless(Directory.Exists(Folder), "the build could not restore the encoder's model");
        return Folder;
    }

    public static LocalTextEncoder Encoder(int threads = 2)
    {
        RequireFolder();
        return Encoder(new EmbeddingOptions { Threads = threads });
    }

    public static LocalTextEncoder Encoder(EmbeddingOptions options, TimeProvider? time = null)
    {
        var wrapped = Options.Create(options);
        return new LocalTextEncoder(new LocalModelSource(wrapped, time ?? TimeProvider.System, NullLogger<LocalModelSource>.Instance), wrapped);
    }
}
