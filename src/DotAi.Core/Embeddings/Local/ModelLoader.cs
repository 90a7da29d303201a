using System.Text;
using System.Text.Json;

namespace DotAi.Embeddings.Local;

/// <summary>Loads the model from a folder and checks that it is the one this code is written for.</summary>
internal static class ModelLoader
{
    /// <exception cref="ModelUnavailableException">It cannot be loaded; the exception says why and what to do.</exception>
    public static LocalModel Load(string folder)
    {
        RequireUnicodeData();
        try
        {
            var manifest = ReadManifest(ModelFile.ReadVerified(folder, ModelPackage.ManifestFile, ModelPackage.ManifestChecksum));
            var vocabulary = ModelFile.ReadVerified(folder, ModelPackage.VocabularyFile, ModelPackage.VocabularyChecksum);
            return new LocalModel(new SentencePieceTokenizer(SentencePieceVocabulary.Parse(vocabulary)), ReadNetwork(folder, manifest));
        }
        catch (Exception damaged) when (damaged is JsonException or InvalidDataException)
        {
            throw ModelUnavailableException.Damaged("model", damaged);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw ModelUnavailableException.Unreadable(unreadable);
        }
    }

    /// <summary>The tokenizer folds compatibility characters; without Unicode data .NET leaves them as they are and the tokens would differ.</summary>
    private static void RequireUnicodeData()
    {
        if ("\uFB01".Normalize(NormalizationForm.FormKC) != "fi")
        {
            throw ModelUnavailableException.NoUnicodeData();
        }
    }

    private static TensorGroup ReadManifest(byte[] json) =>
        JsonSerializer.Deserialize(json, ModelJsonContext.Default.TensorManifest) is { WeightsManifest: [var group] }
            ? group
            : throw new InvalidDataException("The manifest must have one group of weights.");

    private static SentenceEncoderNetwork ReadNetwork(string folder, TensorGroup group)
    {
        using var shards = new WeightShards(folder, group.Paths);
        return shards.ComputeChecksum() == ModelPackage.WeightsChecksum
            ? new NetworkReader(new TensorReader(group, shards)).Read()
            : throw ModelUnavailableException.Damaged("weights");
    }
}
