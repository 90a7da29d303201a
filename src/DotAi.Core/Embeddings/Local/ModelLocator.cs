namespace DotAi.Embeddings.Local;

/// <summary>Where the model is looked for: the configured folder if there is one, else <c>model</c> beside the program.</summary>
internal static class ModelLocator
{
    public const string FolderName = "model";

    public static string Find(EmbeddingOptions options, string programFolder) =>
        options.ModelPath is { } configured ? Path.GetFullPath(configured) : Path.Combine(programFolder, FolderName);
}
