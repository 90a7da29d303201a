using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace DotAi.Knowledge.Embedded;

/// <summary>Runs a statement in one line.</summary>
internal static class SqliteConnectionExtensions
{
    public static int Execute(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Statement(sql, parameters);
        return command.ExecuteNonQuery();
    }

    public static object? Scalar(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Statement(sql, parameters);
        return command.ExecuteScalar();
    }

    [SuppressMessage("Security", "CA2100", Justification = "Every statement is a constant of this folder; values travel as parameters.")]
    public static SqliteCommand Statement(
        this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }
}
