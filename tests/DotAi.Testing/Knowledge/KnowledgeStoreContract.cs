using System.Text.Json;
using DotAi.Knowledge;
using DotAi.Workflows;
using Xunit;

namespace DotAi.Testing.Knowledge;

/// <summary>
/// What every knowledge store must do. An adapter's test class inherits it and says how to open a store. Scores are compared to six
/// digits, since a store may compute in float32. Every test works in collections of its own, so a shared server will do.
/// </summary>
public abstract partial class KnowledgeStoreContract : IDisposable
{
    private readonly string _prefix = "contract-" + Guid.NewGuid().ToString("N");
    private IKnowledgeStore? _store;

    protected static CancellationToken Cancelled => new(canceled: true);

    protected IKnowledgeStore Store => _store ??= Open();

    /// <summary>The main collection of the running test: filters on kind, tags and active, vectors of three dimensions.</summary>
    protected string Items => _prefix + "-items";

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Close();
        Clean();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens a store over the same data at every call within one test; the suite disposes it when it is disposable.</summary>
    protected abstract IKnowledgeStore Open();

    /// <summary>Removes what the test left behind, after its store was closed.</summary>
    protected virtual void Clean()
    {
    }

    protected static JsonElement Json(string json) => JsonElement.Parse(json);

    protected static Guid Id(int number) => new($"00000000-0000-0000-0000-{number:x12}");

    protected static StoredItem Item(int number, string payload = "{}", SparseVector? terms = null, float[]? vector = null) =>
        new(Id(number), Json(payload), terms, vector);

    protected static SparseVector Terms(params (uint Index, float Weight)[] terms) =>
        new([.. terms.Select(term => term.Index)], [.. terms.Select(term => term.Weight)]);

    protected Task<CollectionState> EnsureItems() =>
        Store.EnsureAsync(new CollectionDefinition(Items, ["kind", "tags", "active"], "test-encoder", 3), None);

    protected async Task<IKnowledgeStore> StoreWith(params StoredItem[] items)
    {
        await EnsureItems();
        await Store.PutAsync(Items, items, None);
        return Store;
    }

    /// <summary>Closes the store and opens it anew, as a restart would.</summary>
    protected IKnowledgeStore Reopen()
    {
        Close();
        return Store;
    }

    protected static async Task<WorkflowError> Refusal(Func<Task> action) =>
        (await Assert.ThrowsAsync<WorkflowException>(action)).Error;

    private void Close()
    {
        (_store as IDisposable)?.Dispose();
        _store = null;
    }
}
