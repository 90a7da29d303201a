namespace DotAi.Server.Configuration;

/// <summary>How texts are encoded.</summary>
/// <param name="ModelPath">Folder of the local encoder's model, or null for the one beside the program.</param>
/// <param name="Threads">Threads that may encode at once; 0 for one for each processor.</param>
/// <param name="CachedQueries">Query vectors that are remembered.</param>
internal sealed record EmbeddingSettings(string? ModelPath, int Threads, int CachedQueries) : ISettings<EmbeddingSettings>
{
    public static EmbeddingSettings Read(SettingsReader settings) => new(
        settings.Text(new("Embeddings:ModelPath", "`model` beside the program", "Folder with the local encoder's model; without one, search works with words only.")),
        (int)settings.Number(new("Embeddings:Threads", "0", "Threads that may encode at the same time; 0 for one for each processor."), 0, 256),
        (int)settings.Number(new("Embeddings:CachedQueries", "512", "Number of query vectors that are remembered."), 0, 100_000));
}
