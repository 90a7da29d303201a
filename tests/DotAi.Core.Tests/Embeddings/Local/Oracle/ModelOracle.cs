using System.Text.Json;

namespace DotAi.Core.Tests.Embeddings.Local.Oracle;

/// <summary>Reference results of the model's TensorFlow.js release.</summary>
internal static class ModelOracle
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<OracleSentence> Sentences { get; } = ReadSentences();

    public static OracleStages Stages { get; } = JsonSerializer.Deserialize<OracleStages>(Read("stages.json"), Web)!;

    private static OracleSentence[] ReadSentences()
    {
        using var document = JsonDocument.Parse(Read("sentences.json"));
        return document.RootElement.GetProperty("sentences").Deserialize<OracleSentence[]>(Web)!;
    }

    private static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Embeddings", "Local", "Oracle", name));
}
