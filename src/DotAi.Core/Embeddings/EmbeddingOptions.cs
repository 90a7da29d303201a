namespace DotAi.Embeddings;

/// <summary>Settings of the section <c>Embeddings</c>.</summary>
public sealed class EmbeddingOptions
{
    public const string Section = "Embeddings";

    /// <summary>Folder with the local encoder's model.json, vocab.json and weight shards; by default <c>model</c> beside the program.</summary>
    public string? ModelPath { get; set; }

    /// <summary>Threads that may encode at the same time, 1 to 256; by default one for each processor.</summary>
    public int? Threads { get; set; }

    /// <summary>Number of query vectors that are remembered, 0 to 100,000.</summary>
    public int CachedQueries { get; set; } = 512;
}
