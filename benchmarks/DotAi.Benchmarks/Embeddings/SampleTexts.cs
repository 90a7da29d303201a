using DotAi.Embeddings.Local;

namespace DotAi.Benchmarks.Embeddings;

/// <summary>Texts of a given number of tokens, made of the words that capabilities are described with.</summary>
internal static class SampleTexts
{
    private static readonly string[] Words =
    [
        "database", "cluster", "storage", "manages", "a", "network", "policy", "for", "the", "service", "account", "with", "encrypted",
        "backup", "and", "schedule", "queue", "message", "certificate", "of", "web", "application", "traffic", "gateway", "secret",
    ];

    public static string[] Create(LocalModel model, int count, int tokens)
    {
        var random = new Random(17);
        return [.. Enumerable.Range(0, count).Select(_ => One(model, tokens, random))];
    }

    private static string One(LocalModel model, int tokens, Random random)
    {
        var text = Words[random.Next(Words.Length)];
        while (model.Tokenizer.Tokenize(text).Length < tokens)
        {
            text += " " + Words[random.Next(Words.Length)];
        }

        return text;
    }
}
