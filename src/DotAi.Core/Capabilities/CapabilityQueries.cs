using DotAi.Knowledge;
using DotAi.Workflows;

namespace DotAi.Capabilities;

/// <summary>Reads and deletes stored capabilities.</summary>
public sealed class CapabilityQueries
{
    public const int DefaultLimit = 10;
    public const int MaxLimit = 200;
    private const int DeleteBatch = 500;

    private readonly CapabilityStore _store;
    private readonly CapabilitySearch _search;

    internal CapabilityQueries(CapabilityStore store, CapabilitySearch search) => (_store, _search) = (store, search);

    /// <summary>A page of all capabilities in id order, or of the answers to the query's text, best first.</summary>
    public async Task<Result<CapabilityPage>> PageAsync(CapabilityQuery query, CancellationToken cancellationToken)
    {
        var check = CapabilityQueryCheck.Check(query);
        if (check is not null)
        {
            return check;
        }

        await _store.EnsureAsync(cancellationToken);
        return string.IsNullOrWhiteSpace(query.Text)
            ? await ListAsync(query, cancellationToken)
            : await SearchAsync(query, cancellationToken);
    }

    /// <summary>One capability by id or by resource name (<c>plural.group</c>).</summary>
    public async Task<Result<Capability>> GetAsync(string idOrName, CancellationToken cancellationToken)
    {
        await _store.EnsureAsync(cancellationToken);
        return await _store.FindAsync(IdOf(idOrName), cancellationToken) is { } capability ? capability : NotFound(idOrName);
    }

    /// <summary>Deletes one capability and answers what it was.</summary>
    public async Task<Result<Capability>> DeleteAsync(string idOrName, CancellationToken cancellationToken)
    {
        var found = await GetAsync(idOrName, cancellationToken);
        if (found.Succeeded)
        {
            await _store.DeleteAsync([found.Value.Id], cancellationToken);
        }

        return found;
    }

    /// <summary>Deletes every capability when <paramref name="confirmed"/>; answers how many there were.</summary>
    public async Task<Result<int>> DeleteAllAsync(bool confirmed, CancellationToken cancellationToken)
    {
        if (!confirmed)
        {
            return WorkflowError.Invalid.Field("confirm", "Deleting every capability needs confirm=true; a scan of everything brings them back.");
        }

        await _store.EnsureAsync(cancellationToken);
        var deleted = 0;
        while (await _store.PageAsync(ItemFilter.All, DeleteBatch, from: null, cancellationToken) is { Items.Count: > 0 } page)
        {
            deleted += await _store.DeleteAsync([.. page.Items.Select(item => item.Id)], cancellationToken);
        }

        return deleted;
    }

    public async Task<long> CountAsync(CancellationToken cancellationToken)
    {
        await _store.EnsureAsync(cancellationToken);
        return await _store.CountAsync(ItemFilter.All, cancellationToken);
    }

    private async Task<Result<CapabilityPage>> SearchAsync(CapabilityQuery query, CancellationToken cancellationToken)
    {
        var found = await _search.PageAsync(query, cancellationToken);
        return found is { Succeeded: true, Value.Fits: false } && await _store.CountAsync(ItemFilter.All, cancellationToken) == 0
            ? found.Value with { Reason = "No capability is stored, so nothing can be found; scan the cluster first." }
            : found;
    }

    private async Task<Result<CapabilityPage>> ListAsync(CapabilityQuery query, CancellationToken cancellationToken)
    {
        var scope = query.Scope();
        var position = PageCursor.Decode(scope, query.Cursor);
        if (!position.Succeeded)
        {
            return position.Error;
        }

        var filter = query.Filter();
        var from = Guid.TryParse(position.Value, out var id) ? id : (Guid?)null;
        var page = await _store.PageAsync(filter, query.Limit, from, cancellationToken);
        return new CapabilityPage(
            [.. page.Items.Select(item => new CapabilityMatch(CapabilityStore.FromPayload(item.Payload)))],
            await _store.CountAsync(filter, cancellationToken),
            page.Next is { } next ? PageCursor.Encode(scope, next.ToString("N")) : null);
    }

    private static Guid IdOf(string idOrName) => Guid.TryParse(idOrName, out var id) ? id : CapabilityId.Of(idOrName);

    private static WorkflowError.NotFound NotFound(string idOrName) => new(
        $"There is no capability '{(idOrName.Length > 200 ? idOrName[..200] + "…" : idOrName)}'; give an id or a resource name (plural.group), or scan first.");
}
