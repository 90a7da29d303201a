namespace DotAi.Core.Tests.Knowledge.Embedded;

/// <summary>A file of every schema version ever released, as the statements that make it. Each holds two items of one collection.</summary>
internal static class EarlierStoreForms
{
    public static IReadOnlyDictionary<int, string> ByVersion { get; } = new Dictionary<int, string>
    {
        [1] = """
            PRAGMA application_id = 1148154945;
            CREATE TABLE schema_version (version INTEGER PRIMARY KEY) STRICT;
            INSERT INTO schema_version VALUES (1);
            CREATE TABLE collection (key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, filter_fields TEXT NOT NULL, encoder TEXT, dimensions INTEGER NOT NULL) STRICT;
            CREATE TABLE item (
              key INTEGER PRIMARY KEY, collection INTEGER NOT NULL REFERENCES collection (key), id BLOB NOT NULL CHECK (length(id) = 16),
              version INTEGER NOT NULL CHECK (version > 0), payload BLOB NOT NULL, terms BLOB, vector BLOB, UNIQUE (collection, id)) STRICT;
            CREATE INDEX item_without_vector ON item (collection) WHERE vector IS NULL;
            INSERT INTO collection VALUES (1, 'items', 'kind tags', 'test-encoder', 2);
            INSERT INTO item VALUES (1, 1, x'00000000000000000000000000000001', 3, CAST('{"kind":"a"}' AS BLOB), x'070000000000803F', x'0000803F00000000');
            INSERT INTO item VALUES (2, 1, x'00000000000000000000000000000002', 1, CAST('{"kind":"b"}' AS BLOB), NULL, NULL);
            """,
    };
}
