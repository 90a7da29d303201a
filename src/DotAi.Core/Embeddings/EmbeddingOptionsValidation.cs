using Microsoft.Extensions.Options;

namespace DotAi.Embeddings;

internal sealed class EmbeddingOptionsValidation : IValidateOptions<EmbeddingOptions>
{
    public ValidateOptionsResult Validate(string? name, EmbeddingOptions options)
    {
        List<string> problems = [];
        if (options.Threads is < 1 or > 256)
        {
            problems.Add($"Embeddings:Threads is {options.Threads}; it must lie between 1 and 256.");
        }

        if (options.CachedQueries is < 0 or > 100_000)
        {
            problems.Add($"Embeddings:CachedQueries is {options.CachedQueries}; it must lie between 0 and 100000.");
        }

        if (options.ModelPath is { } path && (string.IsNullOrWhiteSpace(path) || path.Contains('\0', StringComparison.Ordinal)))
        {
            problems.Add("Embeddings:ModelPath is empty or not a path; leave it out to use the folder beside the program.");
        }

        return problems is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
