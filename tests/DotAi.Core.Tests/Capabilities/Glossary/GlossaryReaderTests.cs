using DotAi.Capabilities.Glossary;

namespace DotAi.Core.Tests.Capabilities.Glossary;

public sealed class GlossaryReaderTests
{
    [Fact]
    public void An_entry_is_read_with_all_its_parts()
    {
        var document = GlossaryReader.Read("queue.yaml", """
            entries:
              - name: Example Queue
                groups: queue.example.*, [unused]
                service: [example queue, Messaging]
                abstractions: managed queue
                providers: example
                primary:
                  Queue, FifoQueue: message queue, "jobs"
                secondary: QueuePolicy
                bookkeeping: "*Lease"
            """);

        document.Problems.ShouldBeEmpty();
        var entry = document.Entries.ShouldHaveSingleItem();
        entry.Name.ShouldBe("Example Queue");
        entry.Source.ShouldBe("queue.yaml");
        entry.Service.ShouldBe(["example queue", "messaging"]);
        entry.Abstractions.ShouldBe(["managed queue"]);
        entry.Providers.ShouldBe(["example"]);
        entry.Primary.ShouldHaveSingleItem().Kinds.ShouldBe([new NamePattern("Queue"), new NamePattern("FifoQueue")]);
        entry.Primary[0].Tags.ShouldBe(["message queue", "\"jobs\""]);
        entry.Secondary.ShouldHaveSingleItem().Tags.ShouldBeEmpty();
        entry.Bookkeeping.ShouldBe([new NamePattern("*Lease")]);
        entry.IsGeneric.ShouldBeFalse();
    }

    [Fact]
    public void An_entry_without_groups_speaks_of_all_groups_and_an_empty_group_is_the_core_group()
    {
        var document = GlossaryReader.Read("x.yaml", """
            entries:
              - { name: Shapes, secondary: "*Policy" }
              - { name: Core, groups: "", primary: Pod }
            """);

        document.Problems.ShouldBeEmpty();
        document.Entries.Select(entry => (entry.IsGeneric, entry.Covers(""), entry.Covers("apps"))).ShouldBe([(true, true, true), (false, true, false)]);
    }

    [Fact]
    public void Json_is_read_as_well()
    {
        var document = GlossaryReader.Read("x.json", """{"synonyms": [{"same": ["pg", "Postgres"]}, {"when": "s3", "means": "bucket, object storage"}]}""");

        document.Problems.ShouldBeEmpty();
        document.Synonyms.Select(set => (string.Join('|', set.When), string.Join('|', set.Means)))
            .ShouldBe([("pg|postgres", "pg|postgres"), ("s3", "bucket|object storage")]);
    }

    [Theory]
    [InlineData("entries: 3", 1, "must be a list")]
    [InlineData("- 1", 1, "Expected a map")]
    [InlineData("entries:\n  - name: A\n    groups: a\n    tags: b", 4, "'tags' is not known here")]
    [InlineData("entries:\n  - groups: a\n", 2, "'name' must be a text")]
    [InlineData("entries:\n  - name: A\n    name: B", 3, "written twice")]
    [InlineData("entries:\n  - just text", 2, "must be a map")]
    [InlineData("entries:\n  - name: A\n    service: [[b]]", 3, "holds words")]
    [InlineData("synonyms:\n  - same: one", 2, "at least two words")]
    [InlineData("colours:\n  - red", 1, "'colours' is not known")]
    [InlineData("entries:\n  - name: A\n    service: &x b\n    abstractions: *x", 4, "aliases are not supported")]
    [InlineData("entries:\n  - name: 'A", 2, "not valid YAML")]
    [InlineData("{[1]: 2}", 1, "A key must be plain text")]
    public void What_is_wrong_is_named_with_its_line(string text, int line, string message)
    {
        var problem = GlossaryReader.Read("user.yaml", text).Problems.ShouldHaveSingleItem();

        problem.File.ShouldBe("user.yaml");
        problem.Line.ShouldBe(line);
        problem.Message.ShouldContain(message);
    }

    [Fact]
    public void A_bad_entry_does_not_hide_the_good_ones()
    {
        var document = GlossaryReader.Read("x.yaml", "entries:\n  - {name: 7up, groups: a}\n  - 5\n  - {name: B, groups: b}");

        document.Entries.Select(entry => entry.Name).ShouldBe(["7up", "B"]);
        document.Problems.ShouldHaveSingleItem().Line.ShouldBe(3);
    }

    [Fact]
    public void Too_many_and_too_long_words_are_left_out_and_named()
    {
        var words = string.Join(", ", Enumerable.Range(0, 600).Select(number => $"w{number}"));
        var document = GlossaryReader.Read("x.yaml", $"entries:\n  - name: A\n    service: {words}\n    abstractions: {new string('x', 200)}, fine");

        var entry = document.Entries.ShouldHaveSingleItem();
        entry.Service.Count.ShouldBe(GlossaryLimits.MaxWordsPerList);
        entry.Abstractions.ShouldBe(["fine"]);
        document.Problems.Select(problem => problem.Line).ShouldBe([3, 4]);
    }

    [Fact]
    public void Deep_nesting_is_refused_without_exhausting_the_stack()
    {
        var text = "entries: " + new string('[', 50_000);

        GlossaryReader.Read("deep.yaml", text).Problems.ShouldHaveSingleItem().Message.ShouldContain("nests too deeply");
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing but a remark")]
    [InlineData("entries:")]
    public void An_empty_file_says_nothing(string text)
    {
        var document = GlossaryReader.Read("empty.yaml", text);

        (document.Entries.Count, document.Problems.Count).ShouldBe((0, 0));
    }

    [Fact]
    public void Damaged_files_give_problems_and_never_exceptions()
    {
        const string Marks = "{}[]:,-*&!|>'\"%@`#\n\t x\0";
        const string Whole = "entries:\n  - name: A\n    groups: [a.*, b]\n    primary: {Queue: \"x, y\"}\nproviders:\n  - {name: p, regions: r-*}\n";
        var random = new Random(11);
        for (var round = 0; round < 3_000; round++)
        {
            var text = Whole.ToCharArray();
            for (var change = 0; change < 3; change++)
                text[random.Next(text.Length)] = Marks[random.Next(Marks.Length)];

            Should.NotThrow(() => GlossaryReader.Read("damaged.yaml", new string(text)));
        }
    }

    [Theory]
    [InlineData("\"\"", 1)]
    [InlineData("[\"\"]", 1)]
    [InlineData("[\"\", apps]", 2)]
    public void The_core_group_is_the_empty_name_alone_or_in_a_list(string groups, int patterns)
    {
        var document = GlossaryReader.Read("own.yaml", $"entries:\n  - name: own\n    groups: {groups}\n    primary:\n      Pod: whale\n");

        document.Problems.ShouldBeEmpty();
        var entry = document.Entries.ShouldHaveSingleItem();
        entry.Groups.Count.ShouldBe(patterns);
        entry.Groups.ShouldContain(new NamePattern(""));
    }
}
