using System.Globalization;
using Microsoft.Data.Sqlite;

namespace DotAi.Knowledge.Embedded;

/// <summary>The collections of a store file.</summary>
internal static class CollectionTable
{
    public static EmbeddedCollection? Find(SqliteConnection connection, string name)
    {
        using var command = connection.Statement(
            "SELECT key, filter_fields, encoder, dimensions FROM collection WHERE name = $name", ("$name", name));
        using var reader = command.ExecuteReader();
        return reader.Read()
            ? new EmbeddedCollection(reader.GetInt64(0), new CollectionDefinition(
                name,
                reader.GetString(1).Split(' ', StringSplitOptions.RemoveEmptyEntries),
                reader.IsDBNull(2) ? null : reader.GetString(2),
                reader.GetInt32(3)))
            : null;
    }

    public static void Add(SqliteConnection connection, CollectionDefinition definition) => connection.Execute(
        "INSERT INTO collection (name, filter_fields, encoder, dimensions) VALUES ($name, $fields, $encoder, $dimensions)",
        ("$name", definition.Name),
        ("$fields", Join(definition.FilterFields)),
        ("$encoder", definition.Encoder),
        ("$dimensions", definition.Dimensions));

    public static void SetFilterFields(SqliteConnection connection, long collection, IReadOnlyList<string> fields) => connection.Execute(
        "UPDATE collection SET filter_fields = $fields WHERE key = $key", ("$fields", Join(fields)), ("$key", collection));

    /// <summary>Deletes a collection with its items.</summary>
    public static void Delete(SqliteConnection connection, long collection)
    {
        connection.Execute("DELETE FROM item WHERE collection = $key", ("$key", collection));
        connection.Execute("DELETE FROM collection WHERE key = $key", ("$key", collection));
    }

    public static void Rename(SqliteConnection connection, long collection, string name) => connection.Execute(
        "UPDATE collection SET name = $name WHERE key = $key", ("$name", name), ("$key", collection));

    public static CollectionState Describe(SqliteConnection connection, EmbeddedCollection collection)
    {
        var count = Count(connection, "SELECT count(*) FROM item WHERE collection = $key", collection.Key);
        var unencoded = collection.Definition.Encoder is null
            ? 0
            : Count(connection, "SELECT count(*) FROM item WHERE collection = $key AND vector IS NULL", collection.Key);
        return new CollectionState(collection.Definition, count, unencoded);
    }

    private static long Count(SqliteConnection connection, string sql, long key) =>
        Convert.ToInt64(connection.Scalar(sql, ("$key", key)), CultureInfo.InvariantCulture);

    private static string Join(IReadOnlyList<string> fields) => string.Join(' ', fields);
}
