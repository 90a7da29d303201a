using DotAi.Capabilities.Glossary;
using DotAi.Testing;

namespace DotAi.Core.Tests.Capabilities.Glossary;

public sealed class CapabilityGlossaryTests
{
    [Fact]
    public void A_kind_written_out_beats_a_pattern_and_a_named_group_beats_a_name_shape()
    {
        var glossary = CapabilityGlossary.FromTexts(("a.yaml", """
            entries:
              - name: Shapes
                secondary: { "*Policy": rules }
              - name: Store
                groups: store.example
                service: store
                primary: { BucketPolicy: who may read, "Bucket*": bucket }
            """));

        var match = glossary.Match(Resources.Served("store.example", "BucketPolicy"));

        match.Role.ShouldBe(KindRole.Primary);
        match.Tags.ShouldBe(["who may read"]);
        match.LightTags.ShouldBe(["store", "rules"]);
        match.Entries.ShouldBe(["Store", "Shapes"]);
        match.Service.ShouldBe("Store");
    }

    [Fact]
    public void The_shape_of_a_name_is_the_kinds_own_meaning_where_nobody_described_it()
    {
        var match = CapabilityGlossary.BuiltIn.Match(Resources.Served("unheard-of.example", "WidgetSnapshot"));

        match.Role.ShouldBe(KindRole.Secondary);
        match.Tags.ShouldContain("snapshot");
        match.Service.ShouldBeNull();
    }

    [Fact]
    public void Nothing_is_known_about_a_kind_nobody_described()
    {
        var match = CapabilityGlossary.BuiltIn.Match(Resources.Served("unheard-of.example", "Widget"));

        (match.HasTags, match.Role, match.IsBookkeeping, match.Entries.Count).ShouldBe((false, KindRole.Unlisted, false, 0));
    }

    [Fact]
    public void A_users_entry_replaces_the_built_in_one_of_the_same_name_and_adds_others()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "own.yaml"), """
            entries:
              - name: amazon sqs
                groups: sqs.aws.*
                primary: { Queue: house queue }
              - name: House
                groups: house.example
                primary: { Door: a way in }
            providers:
              - { name: house, groups: house.example, words: our own }
            """);

        var glossary = CapabilityGlossary.Load(folder.Path);

        glossary.Problems.ShouldBeEmpty();
        glossary.Match(Resources.Served("sqs.aws.upbound.io", "Queue")).Tags.ShouldBe(["house queue"]);
        var door = glossary.Match(Resources.Served("house.example", "Door"));
        door.Tags.ShouldBe(["a way in"]);
        door.Providers.Select(provider => provider.Title).ShouldBe(["house"]);
        glossary.Match(Resources.Served("sns.aws.upbound.io", "Topic")).Tags.ShouldContain("pub sub");
    }

    [Fact]
    public void A_bad_file_is_named_and_the_rest_still_counts()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "a-bad.yaml"), "entries: [");
        File.WriteAllText(Path.Combine(folder.Path, "b-good.yml"), "entries: [{name: House, groups: house.example, service: home}]");
        File.WriteAllBytes(Path.Combine(folder.Path, "c-huge.json"), new byte[GlossaryLimits.MaxFileBytes + 1]);
        File.WriteAllText(Path.Combine(folder.Path, "notes.txt"), "not a glossary");

        var glossary = CapabilityGlossary.Load(folder.Path);

        glossary.Problems.Select(problem => problem.File).ShouldBe(["a-bad.yaml", "c-huge.json"]);
        glossary.Match(Resources.Served("house.example", "Door")).LightTags.ShouldBe(["home"]);
    }

    [Fact]
    public void A_missing_folder_is_a_problem_and_not_an_error()
    {
        using var folder = new TemporaryFolder();

        var glossary = CapabilityGlossary.Load(Path.Combine(folder.Path, "absent"));

        glossary.Problems.ShouldHaveSingleItem().Message.ShouldContain("cannot be read");
        glossary.Entries.Count.ShouldBe(CapabilityGlossary.BuiltIn.Entries.Count);
    }

    [Fact]
    public void Without_a_folder_the_built_in_glossary_is_used() =>
        CapabilityGlossary.Load(null).ShouldBeSameAs(CapabilityGlossary.BuiltIn);
}
