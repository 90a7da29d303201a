using DotAi.Workflows;
using Microsoft.Data.Sqlite;

namespace DotAi.Knowledge.Embedded;

/// <summary>Says what is wrong with the store file and what to do about it.</summary>
internal static class StoreFailures
{
    private const string Dependency = "store";

    // Result codes: https://sqlite.org/rescode.html
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    public static WorkflowException From(SqliteException failure, string path) => failure.SqliteErrorCode switch
    {
        Corrupt => Damaged(path, "its structure is broken", failure),
        NotADatabase => Damaged(path, "it is not a database file", failure),
        Full => Unavailable($"The disk of the store file '{path}' is full. Free some space; nothing stored so far is lost.", failure),
        ReadOnly or CannotOpen => Unwritable(path, failure),
        Busy or Locked => InUse(path, failure),
        _ => Unavailable(
            $"The store file '{path}' cannot be read or written (SQLite error {failure.SqliteExtendedErrorCode}). Check the disk.", failure),
    };

    public static WorkflowException Damaged(string path, string finding, Exception? inner = null) => Unavailable(
        $"The store file '{path}' cannot be used: {finding}. Nothing was changed. Stop DotAi and put a backup in its place, or move the file "
        + $"away together with '{path}-wal' and '{path}-shm' to start with an empty store and scan again.",
        inner);

    public static WorkflowException Newer(string path, int found, int known) => Unavailable(
        $"The store file '{path}' has schema version {found}; this version of DotAi knows up to {known}. Run the newer DotAi that wrote it, "
        + "or choose another file with Store:Path.");

    public static WorkflowException InUse(string path, Exception? inner = null) => Unavailable(
        $"The store file '{path}' is in use by another process. Stop that process, or choose another file with Store:Path; "
        + "several replicas need Qdrant.",
        inner);

    public static WorkflowException Unwritable(string path, Exception inner) => Unavailable(
        $"The store file '{path}' cannot be created or written. Give this user write permission on its folder, or choose another file "
        + "with Store:Path.",
        inner);

    public static WorkflowException NoCollection(string name) => Unavailable($"Collection '{name}' does not exist in the store.");

    private static WorkflowException Unavailable(string message, Exception? inner = null) =>
        new(new WorkflowError.Unavailable(Dependency, message), inner);
}
