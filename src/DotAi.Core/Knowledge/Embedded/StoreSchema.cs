namespace DotAi.Knowledge.Embedded;

/// <summary>
/// The layout of the store file. A released migration is never edited: a change of layout is a further entry, and the tests keep
/// a file of every earlier version.
/// </summary>
internal static class StoreSchema
{
    /// <summary>SQLite's <c>application_id</c> of a DotAi store ("DotA"), which tells it from any other database.</summary>
    public const int ApplicationId = 0x446F7441;

    /// <summary>
    /// Ids are 16 big-endian bytes, so that their byte order is the order of their text form. Term weights are pairs of uint32 and
    /// float32, vectors float32, all little-endian. The partial index makes counting what is still to be encoded cheap.
    /// </summary>
    public static IReadOnlyList<Migration> Migrations { get; } =
    [
        new(1, """
            CREATE TABLE collection (
              key INTEGER PRIMARY KEY,
              name TEXT NOT NULL UNIQUE,
              filter_fields TEXT NOT NULL,
              encoder TEXT,
              dimensions INTEGER NOT NULL
            ) STRICT;
            CREATE TABLE item (
              key INTEGER PRIMARY KEY,
              collection INTEGER NOT NULL REFERENCES collection (key),
              id BLOB NOT NULL CHECK (length(id) = 16),
              version INTEGER NOT NULL CHECK (version > 0),
              payload BLOB NOT NULL,
              terms BLOB,
              vector BLOB,
              UNIQUE (collection, id)
            ) STRICT;
            CREATE INDEX item_without_vector ON item (collection) WHERE vector IS NULL;
            """),
    ];
}
