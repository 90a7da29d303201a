using DotAi.Workflows;
using Microsoft.Extensions.Options;

namespace DotAi.Embeddings;

/// <summary>
/// Encodes search texts one at a time and remembers the vectors of the most recent ones; people repeat and refine their searches.
/// Bulk encoding goes to <see cref="ITextEncoder"/> itself, so that it does not push the queries out.
/// </summary>
public sealed class QueryEncoder(ITextEncoder encoder, IOptions<EmbeddingOptions> options)
{
    /// <summary>Longer texts are not remembered: nobody types them twice, and the cache's size stays bounded in bytes.</summary>
    private const int LongestRemembered = 1_000;

    private readonly RecentlyUsed<string, float[]> _vectors = new(options.Value.CachedQueries);

    /// <summary>
    /// The query's vector by the encoder of that name, or null when the query has no content, another encoder is in use, or this one is
    /// not available. The array is shared: do not write to it.
    /// </summary>
    public async ValueTask<float[]?> TryEncodeAsync(string encoderName, string query, CancellationToken cancellationToken)
    {
        if (encoder.Name != encoderName || !(await encoder.CheckAsync(cancellationToken)).IsAvailable)
        {
            return null;
        }

        try
        {
            return await EncodeAsync(query, cancellationToken);
        }
        catch (WorkflowException exception) when (exception.Error is WorkflowError.Unavailable)
        {
            // It went away between the check and now; words still find something.
            return null;
        }
    }

    /// <summary>The query's vector, or null when it has no content. The array is shared: do not write to it.</summary>
    /// <exception cref="Workflows.WorkflowException">The encoder is not available.</exception>
    public async ValueTask<float[]?> EncodeAsync(string query, CancellationToken cancellationToken)
    {
        if (_vectors.TryGet(query, out var known))
        {
            return known;
        }

        var vectors = await encoder.EncodeAsync([query], cancellationToken);
        if (vectors[0] is { } vector && query.Length <= LongestRemembered)
        {
            _vectors.Set(query, vector);
        }

        return vectors[0];
    }
}
