using DotAi.Embeddings;
using DotAi.Knowledge;
using Microsoft.Extensions.Logging;

namespace DotAi.Capabilities.Vectors;

/// <summary>
/// Gives stored capabilities the vectors they lack. Those of a collection made for this encoder are encoded in place. A collection of
/// another encoder keeps serving while a copy is encoded beside it, which then takes its place in one step. Both can be interrupted
/// anywhere and continue with what is still missing; run twice at once they do the work twice and end the same.
/// </summary>
internal sealed partial class CapabilityEncoding(
    IKnowledgeStore store, CapabilityStore capabilities, ITextEncoder encoder, ILogger<CapabilityEncoding> logger)
{
    private const int BatchSize = 64;

    /// <summary>The collection that is filled while another encoder's vectors are still in use.</summary>
    internal string Successor { get; } = $"{CapabilityStore.Collection}-{Slug(encoder.Name)}";

    /// <summary>Encodes what needs it; false when the encoder is not available and something is left to do.</summary>
    /// <exception cref="Workflows.WorkflowException">The store cannot be used.</exception>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var state = await capabilities.EnsureAsync(cancellationToken);
        var isOwn = state.Definition.Encoder == encoder.Name && state.Definition.Dimensions == encoder.Dimensions;
        if (isOwn && state.Unencoded == 0)
        {
            return true;
        }

        if (!(await encoder.CheckAsync(cancellationToken)).IsAvailable)
        {
            return false;
        }

        return isOwn ? await FillAsync(cancellationToken) : await SucceedAsync(state, cancellationToken);
    }

    private async Task<bool> FillAsync(CancellationToken cancellationToken)
    {
        var lacking = new ItemFilter([], [new FieldCondition(CapabilityStore.EncoderField, [encoder.Name])]);
        var encoded = 0;
        Guid? from = null;
        do
        {
            var page = await capabilities.PageAsync(lacking, BatchSize, from, cancellationToken);
            if (await EncodeAsync(page.Items, cancellationToken) is not { } items)
            {
                return false;
            }

            foreach (var item in items)
            {
                // Another version means that a scan stored the record anew, with its vector.
                encoded += await store.PutIfVersionAsync(CapabilityStore.Collection, item, cancellationToken) is null ? 0 : 1;
            }

            from = page.Next;
        }
        while (from is not null);
        LogEncoded(encoded, encoder.Name);
        return true;
    }

    private async Task<bool> SucceedAsync(CollectionState old, CancellationToken cancellationToken)
    {
        LogReplacing(old.Definition.Encoder ?? "none", encoder.Name, old.Count);
        await capabilities.EnsureAsync(Successor, cancellationToken);

        // What scans write meanwhile is copied by a further pass.
        while (await CopyAsync(cancellationToken) is var copied && copied != 0)
        {
            if (copied is null)
            {
                return false;
            }
        }

        return await capabilities.WithoutWritersAsync(() => ReplaceAsync(cancellationToken), cancellationToken);
    }

    /// <summary>The last pass and the replacement. What is written between the two would go with the old collection, so nothing may be.</summary>
    private async Task<bool> ReplaceAsync(CancellationToken cancellationToken)
    {
        if (await CopyAsync(cancellationToken) is null)
        {
            return false;
        }

        if (await store.ReplaceAsync(CapabilityStore.Collection, Successor, cancellationToken))
        {
            LogReplaced(encoder.Name);
        }

        return true;
    }

    /// <summary>Makes the successor equal to the collection; the number of items changed, or null when the encoder went away.</summary>
    private async Task<int?> CopyAsync(CancellationToken cancellationToken)
    {
        var source = await capabilities.ReadStampsAsync(CapabilityStore.Collection, cancellationToken);
        var copied = await capabilities.ReadStampsAsync(Successor, cancellationToken);
        var missing = source.Where(item => copied.GetValueOrDefault(item.Key) != item.Value).Select(item => item.Key).ToArray();
        foreach (var ids in missing.Chunk(BatchSize))
        {
            if (await EncodeAsync(await store.GetAsync(CapabilityStore.Collection, ids, cancellationToken), cancellationToken) is not { } items)
            {
                return null;
            }

            await store.PutAsync(Successor, items, cancellationToken);
        }

        Guid[] gone = [.. copied.Keys.Where(id => !source.ContainsKey(id))];
        await store.DeleteAsync(Successor, gone, cancellationToken);
        return missing.Length + gone.Length;
    }

    private async Task<IReadOnlyList<StoredItem>?> EncodeAsync(IReadOnlyList<StoredItem> items, CancellationToken cancellationToken)
    {
        var vectors = await capabilities.EncodeAsync([.. items.Select(item => CapabilityStore.FromPayload(item.Payload))], cancellationToken);
        return vectors is null ? null : [.. items.Zip(vectors, capabilities.WithVector)];
    }

    private static string Slug(string name) =>
        new([.. name.ToLowerInvariant().Select(character => char.IsAsciiLetterOrDigit(character) ? character : '-').Take(48)]);

    [LoggerMessage(LogLevel.Information, "Encoded {Count} capabilities that were stored without vectors, by {Encoder}")]
    private partial void LogEncoded(int count, string encoder);

    [LoggerMessage(LogLevel.Information, "The vectors of {Count} capabilities are of encoder {Old}; encoding them anew by {Encoder}, the old records serve meanwhile")]
    private partial void LogReplacing(string old, string encoder, long count);

    [LoggerMessage(LogLevel.Information, "The capabilities' vectors are now of encoder {Encoder}")]
    private partial void LogReplaced(string encoder);
}
