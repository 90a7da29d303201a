using DotAi.Schemas;
using DotAi.Schemas.Search;

namespace DotAi.Core.Tests.Schemas;

public sealed class FieldSearchTests
{
    private static readonly ResourceSchema Database = SchemaReading.Custom("""
        {"type":"object","properties":{
          "engineVersion":{"type":"string","description":"Which release of the engine to run."},
          "backup":{"type":"object","properties":{
            "retentionPeriod":{"type":"integer","description":"Days for which backups are kept."},
            "window":{"type":"string"}}},
          "storage":{"type":"object","properties":{"encrypted":{"type":"boolean","description":"Whether data at rest is encrypted with a key."}}},
          "dbSubnetGroupName":{"type":"string","description":"Name of the subnet group."},
          "publiclyAccessible":{"type":"boolean"}}}
        """);

    [Theory]
    [InlineData("engine version", "spec.engineVersion")]
    [InlineData("how long are backups retained: backup retention", "spec.backup.retentionPeriod")]
    [InlineData("storage encrypted", "spec.storage.encrypted")]
    [InlineData("subnet groups", "spec.dbSubnetGroupName")]
    [InlineData("publicly accessible", "spec.publiclyAccessible")]
    [InlineData("data at rest", "spec.storage.encrypted")]
    [InlineData("backup window", "spec.backup.window")]
    public void Words_find_the_field_they_speak_of(string query, string path) =>
        Database.Search(query, 5)[0].Field.Path.ToString().ShouldBe(path);

    [Fact]
    public void Scores_fall_and_stay_between_zero_and_one()
    {
        var hits = Database.Search("backup name group", 50);

        hits.Select(hit => hit.Score).ShouldBeInOrder(SortDirection.Descending);
        hits.ShouldAllBe(hit => hit.Score > 0 && hit.Score <= 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?! …")]
    [InlineData("zebra")]
    public void Words_that_no_field_has_find_nothing(string query) => Database.Search(query, 5).ShouldBeEmpty();

    [Theory]
    [InlineData("dbSubnetGroupName", "db subnet group name")]
    [InlineData("HTTPPort", "http port")]
    [InlineData("ipv4Address", "ipv4 address")]
    [InlineData("policies, classes; status", "policy classe status")]
    public void Identifiers_and_sentences_are_split_into_the_same_words(string text, string words) =>
        string.Join(' ', FieldWords.Split(text)).ShouldBe(words);
}
