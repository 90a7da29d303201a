using System.Globalization;
using Microsoft.Data.Sqlite;

namespace DotAi.Knowledge.Embedded;

/// <summary>Brings a store file to the newest schema; the table <c>schema_version</c> holds a row for every migration applied.</summary>
internal static class SchemaMigrator
{
    /// <summary>The schema version of the file; 0 for an empty one.</summary>
    /// <exception cref="InvalidDataException">The file is a database of something else.</exception>
    public static int Version(SqliteConnection connection)
    {
        var tables = Number(connection, "SELECT count(*) FROM sqlite_schema");
        var application = Number(connection, "PRAGMA application_id");
        if (application != StoreSchema.ApplicationId && (application != 0 || tables != 0))
        {
            throw new InvalidDataException("it is a database of another program");
        }

        return tables == 0 ? 0 : Number(connection, "SELECT coalesce(max(version), 0) FROM schema_version");
    }

    /// <summary>Applies what is newer than the file. A failing migration leaves the file at the version before it.</summary>
    public static void Apply(SqliteConnection connection, IReadOnlyList<Migration> migrations)
    {
        var current = Version(connection);
        foreach (var migration in migrations.Where(migration => migration.Version > current))
        {
            using var transaction = connection.BeginTransaction();
            if (migration.Version == 1)
            {
                connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {StoreSchema.ApplicationId}"));
                connection.Execute("CREATE TABLE schema_version (version INTEGER PRIMARY KEY) STRICT");
            }

            connection.Execute(migration.Sql);
            connection.Execute("INSERT INTO schema_version (version) VALUES ($version)", ("$version", migration.Version));
            transaction.Commit();
        }
    }

    private static int Number(SqliteConnection connection, string sql) =>
        Convert.ToInt32(connection.Scalar(sql), CultureInfo.InvariantCulture);
}
