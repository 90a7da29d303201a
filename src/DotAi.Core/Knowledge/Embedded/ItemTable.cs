using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace DotAi.Knowledge.Embedded;

/// <summary>The items of one collection in a store file.</summary>
internal static class ItemTable
{
    private const string Upsert = """
        INSERT INTO item (collection, id, version, payload, terms, vector) VALUES ($collection, $id, 1, $payload, $terms, $vector)
        ON CONFLICT (collection, id) DO UPDATE
        SET version = version + 1, payload = excluded.payload, terms = excluded.terms, vector = excluded.vector
        RETURNING version
        """;

    private const string InsertOnly = """
        INSERT INTO item (collection, id, version, payload, terms, vector) VALUES ($collection, $id, 1, $payload, $terms, $vector)
        ON CONFLICT (collection, id) DO NOTHING
        """;

    private const string UpdateVersion = """
        UPDATE item SET version = version + 1, payload = $payload, terms = $terms, vector = $vector
        WHERE collection = $collection AND id = $id AND version = $version
        """;

    /// <summary>Inserts or replaces the items and answers them with their new versions.</summary>
    public static List<StoredItem> Put(SqliteConnection connection, long collection, IReadOnlyCollection<StoredItem> items, CancellationToken cancellationToken)
    {
        using var command = Write(connection, Upsert, collection);
        var written = new List<StoredItem>(items.Count);
        foreach (var item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Bind(command, item);
            written.Add(item with { Version = Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture) });
        }

        return written;
    }

    /// <summary>True when the item was written: it had the version expected, or did not exist and 0 was expected.</summary>
    public static bool PutIfVersion(SqliteConnection connection, long collection, StoredItem item)
    {
        using var command = Write(connection, item.Version == 0 ? InsertOnly : UpdateVersion, collection);
        Bind(command, item);
        command.Parameters.AddWithValue("$version", item.Version);
        return command.ExecuteNonQuery() == 1;
    }

    /// <summary>The ids that existed and are gone.</summary>
    public static List<Guid> Delete(SqliteConnection connection, long collection, IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        using var command = connection.Statement("DELETE FROM item WHERE collection = $collection AND id = $id", ("$collection", collection));
        var id = command.Parameters.Add("$id", SqliteType.Blob);
        var deleted = new List<Guid>();
        foreach (var candidate in ids)
        {
            cancellationToken.ThrowIfCancellationRequested();
            id.Value = ItemKey.ToBytes(candidate);
            if (command.ExecuteNonQuery() > 0)
            {
                deleted.Add(candidate);
            }
        }

        return deleted;
    }

    public static List<StoredItem> Get(SqliteConnection connection, long collection, IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        using var command = connection.Statement(
            "SELECT version, payload FROM item WHERE collection = $collection AND id = $id", ("$collection", collection));
        var id = command.Parameters.Add("$id", SqliteType.Blob);
        var items = new List<StoredItem>();
        foreach (var wanted in ids)
        {
            cancellationToken.ThrowIfCancellationRequested();
            id.Value = ItemKey.ToBytes(wanted);
            using var reader = command.ExecuteReader();
            if (reader.Read())
            {
                items.Add(new StoredItem(wanted, JsonElement.Parse(reader.GetFieldValue<byte[]>(1)), Version: reader.GetInt64(0)));
            }
        }

        return items;
    }

    /// <summary>Every item with its terms and vector, for building an index.</summary>
    public static IEnumerable<StoredItem> ReadAll(SqliteConnection connection, long collection)
    {
        using var command = connection.Statement(
            "SELECT id, version, payload, terms, vector FROM item WHERE collection = $collection", ("$collection", collection));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return new StoredItem(
                ItemKey.FromBytes(reader.GetFieldValue<byte[]>(0)),
                JsonElement.Parse(reader.GetFieldValue<byte[]>(2)),
                reader.IsDBNull(3) ? null : VectorBlob.ReadTerms(reader.GetFieldValue<byte[]>(3)),
                reader.IsDBNull(4) ? null : VectorBlob.ReadVector(reader.GetFieldValue<byte[]>(4)),
                reader.GetInt64(1));
        }
    }

    private static SqliteCommand Write(SqliteConnection connection, string sql, long collection)
    {
        var command = connection.Statement(sql, ("$collection", collection));
        command.Parameters.Add("$id", SqliteType.Blob);
        command.Parameters.Add("$payload", SqliteType.Blob);
        command.Parameters.Add("$terms", SqliteType.Blob);
        command.Parameters.Add("$vector", SqliteType.Blob);
        return command;
    }

    private static void Bind(SqliteCommand command, StoredItem item)
    {
        command.Parameters["$id"].Value = ItemKey.ToBytes(item.Id);
        command.Parameters["$payload"].Value = JsonMarshal.GetRawUtf8Value(item.Payload).ToArray();
        command.Parameters["$terms"].Value = (object?)VectorBlob.Write(item.Terms) ?? DBNull.Value;
        command.Parameters["$vector"].Value = (object?)VectorBlob.Write(item.Vector) ?? DBNull.Value;
    }
}
