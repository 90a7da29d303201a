using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DotAi.Knowledge;

namespace DotAi.Workflows;

/// <summary>
/// Keeps the state of dialogues between calls, in the knowledge store, so that any replica can take the next call. A session
/// belongs to the caller who began it; for everybody else it does not exist. A write that another call overtook is refused.
/// </summary>
internal sealed class SessionStore(IKnowledgeStore store, TimeProvider time)
{
    private const string Collection = "sessions";
    private const int PruneBatch = 200;
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);
    private static readonly CollectionDefinition Definition = new(Collection, ["kind", "expiresOn"]);

    /// <summary>A new id: the prefix, the time and sixteen random hex digits. Knowing one opens nothing for another caller.</summary>
    public string NewId(string prefix) =>
        $"{prefix}-{time.GetUtcNow().ToUnixTimeMilliseconds()}-{RandomNumberGenerator.GetHexString(16, lowercase: true)}";

    public async Task<StoredSession<T>?> FindAsync<T>(string id, Caller caller, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        await store.EnsureAsync(Definition, cancellationToken);
        if (await store.GetAsync(Collection, [ItemId(id)], cancellationToken) is not [var item])
        {
            return null;
        }

        var record = item.Payload.Deserialize(SessionJson.Default.SessionRecord);
        return record is null || record.Owner != caller.Name || record.ExpiresAt <= time.GetUtcNow()
            ? null
            : new StoredSession<T>(id, record.State.Deserialize(type)!, item.Version);
    }

    /// <summary>Writes the session's next state; false when another call wrote first.</summary>
    public async Task<bool> TrySaveAsync<T>(StoredSession<T> session, string kind, Caller caller, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        await store.EnsureAsync(Definition, cancellationToken);
        var expires = time.GetUtcNow() + Lifetime;
        var record = new SessionRecord(kind, caller.Name, expires, Day(expires), JsonSerializer.SerializeToElement(session.State, type));
        var item = new StoredItem(
            ItemId(session.Id),
            JsonSerializer.SerializeToElement(record, SessionJson.Default.SessionRecord),
            Version: session.Version);
        var saved = await store.PutIfVersionAsync(Collection, item, cancellationToken) is not null;
        if (session.Version == 0)
        {
            await PruneAsync(cancellationToken);
        }

        return saved;
    }

    private async Task PruneAsync(CancellationToken cancellationToken)
    {
        // Sessions live for a day, so whatever was to expire on one of the days before yesterday is gone by now.
        var today = time.GetUtcNow();
        var expired = new ItemFilter([], [new FieldCondition("expiresOn", [Day(today), Day(today.AddDays(-1)), Day(today.AddDays(1)), Day(today.AddDays(2))])]);
        var page = await store.PageAsync(Collection, expired, PruneBatch, from: null, cancellationToken);
        if (page.Items.Count > 0)
        {
            await store.DeleteAsync(Collection, [.. page.Items.Select(item => item.Id)], cancellationToken);
        }
    }

    private static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Guid ItemId(string id) => new(SHA256.HashData(Encoding.UTF8.GetBytes("session-" + id)).AsSpan(0, 16), bigEndian: true);
}
