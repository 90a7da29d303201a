using System.Text.Json;
using DotAi.Knowledge;
using DotAi.Workflows;

namespace DotAi.Capabilities.Scanning;

/// <summary>Keeps scan jobs in the knowledge store; every change is a compare-and-set, so that two writers never lose one.</summary>
internal sealed class ScanJobStore(IKnowledgeStore store)
{
    private const string Collection = "jobs";
    private const int MaxCollisions = 20;
    private const int PageSize = 100;

    private static readonly CollectionDefinition Definition = new(Collection, ["status"]);

    public async Task CreateAsync(ScanJob job, CancellationToken cancellationToken)
    {
        await store.EnsureAsync(Definition, cancellationToken);
        await store.PutIfVersionAsync(Collection, ToItem(job, version: 0), cancellationToken);
    }

    public async Task<ScanJob?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await ReadAsync(id, cancellationToken) is var (job, _) ? job : null;

    /// <summary>Jobs with the status, or all of them, newest first.</summary>
    public async Task<IReadOnlyList<ScanJob>> ListAsync(ScanStatus? status, CancellationToken cancellationToken)
    {
        await store.EnsureAsync(Definition, cancellationToken);
        var filter = status is { } wanted ? ItemFilter.Where("status", JsonSerializer.SerializeToElement(wanted).GetString()!) : ItemFilter.All;
        var jobs = new List<ScanJob>();
        Guid? from = null;
        do
        {
            var page = await store.PageAsync(Collection, filter, PageSize, from, cancellationToken);
            jobs.AddRange(page.Items.Select(FromItem));
            from = page.Next;
        }
        while (from is not null);
        return [.. jobs.OrderByDescending(job => job.CreatedAt).ThenBy(job => job.Id)];
    }

    /// <summary>
    /// Applies <paramref name="change"/> to the newest state until it is stored unrivalled. Answers the stored job, or null when
    /// the job does not exist or <paramref name="change"/> answered null.
    /// </summary>
    public async Task<ScanJob?> ChangeAsync(Guid id, Func<ScanJob, ScanJob?> change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MaxCollisions; attempt++)
        {
            if (await ReadAsync(id, cancellationToken) is not var (job, version) || change(job) is not { } changed)
            {
                return null;
            }

            if (changed == job || await store.PutIfVersionAsync(Collection, ToItem(changed, version), cancellationToken) is not null)
            {
                return changed;
            }
        }

        throw new WorkflowException(new WorkflowError.Conflict($"Scan {id} is being changed by too many writers at once; try again."));
    }

    public async Task DeleteAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count > 0)
        {
            await store.DeleteAsync(Collection, ids, cancellationToken);
        }
    }

    private async Task<(ScanJob Job, long Version)?> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        await store.EnsureAsync(Definition, cancellationToken);
        var found = await store.GetAsync(Collection, [id], cancellationToken);
        return found is [var item] ? (FromItem(item), item.Version) : null;
    }

    private static StoredItem ToItem(ScanJob job, long version) =>
        new(job.Id, JsonSerializer.SerializeToElement(job, ScanJsonContext.Default.ScanJob), Version: version);

    private static ScanJob FromItem(StoredItem item) =>
        item.Payload.Deserialize(ScanJsonContext.Default.ScanJob)
        ?? throw new WorkflowException(new WorkflowError.Unavailable("store", $"The job record {item.Id} is empty; delete it from the store."));
}
