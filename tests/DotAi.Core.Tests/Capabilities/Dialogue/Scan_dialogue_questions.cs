using DotAi.Capabilities.Dialogue;
using DotAi.Workflows;

namespace DotAi.Core.Tests.Capabilities.Dialogue;

public sealed class Scan_dialogue_questions
{
    [Fact]
    public async Task The_first_question_is_what_to_scan()
    {
        await using var bench = new DialogueBench("pods");

        var question = await bench.BeginAsync();

        question.Step.ShouldBe(ScanStep.ResourceSelection);
        question.SessionId.ShouldMatch("^cap-scan-[0-9]+-[0-9a-f]{16}$");
        question.Options.Select(option => (option.Number, option.Value)).ShouldBe([(1, "all"), (2, "specific")]);
    }

    [Theory]
    [InlineData("all", ScanStep.ProcessingMode)]
    [InlineData("1", ScanStep.ProcessingMode)]
    [InlineData(" ALL ", ScanStep.ProcessingMode)]
    [InlineData("1.", ScanStep.ProcessingMode)]
    [InlineData("specific", ScanStep.ResourceSpecification)]
    [InlineData("2", ScanStep.ResourceSpecification)]
    public async Task Words_and_numbers_mean_the_same(string response, ScanStep next)
    {
        await using var bench = new DialogueBench("pods");

        DialogueBench.Asked(await bench.AnswerAsync(await bench.BeginAsync(), response)).Step.ShouldBe(next);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("everything please")]
    public async Task Another_answer_is_refused_and_the_question_stands(string? response)
    {
        await using var bench = new DialogueBench("pods");
        var question = await bench.BeginAsync();

        (await bench.AnswerAsync(question, response)).Error.ShouldBeOfType<WorkflowError.Invalid>().Problems.ShouldBe(
            [new FieldProblem("response", "response must be one of 'all', 'specific' or the option's number for the step 'resource-selection'.")]);

        DialogueBench.Asked(await bench.AnswerAsync(question, "all")).Step.ShouldBe(ScanStep.ProcessingMode);
    }

    [Theory]
    [InlineData("pods, databases.example.com")]
    [InlineData("pods,databases.example.com,pods,")]
    public async Task Resources_are_named_with_commas(string response)
    {
        await using var bench = new DialogueBench("pods", "databases.example.com", "queues.example.com");
        var which = DialogueBench.Asked(await bench.AnswerAsync(await bench.BeginAsync(), "specific"));
        which.Options.ShouldBeEmpty();

        var mode = DialogueBench.Asked(await bench.AnswerAsync(which, response));
        var preview = (await bench.AnswerAsync(mode, "manual")).Value.ShouldBeOfType<ScanDialogueAnswer.Preview>();

        (mode.Step, preview.Total).ShouldBe((ScanStep.ProcessingMode, 2));
    }

    [Fact]
    public async Task Resources_may_come_as_a_list_with_the_first_answer()
    {
        await using var bench = new DialogueBench("pods", "databases.example.com");

        DialogueBench.Asked(await bench.AnswerAsync(await bench.BeginAsync(), "specific", "pods")).Step.ShouldBe(ScanStep.ProcessingMode);
    }

    [Fact]
    public async Task Names_the_cluster_does_not_serve_are_refused_all_at_once()
    {
        await using var bench = new DialogueBench("pods", "databases.example.com");
        var which = DialogueBench.Asked(await bench.AnswerAsync(await bench.BeginAsync(), "2"));

        var invalid = (await bench.AnswerAsync(which, "pod, database.example.com")).Error.ShouldBeOfType<WorkflowError.Invalid>();

        invalid.Problems.Count.ShouldBe(2);
        invalid.Message.ShouldContain("'pods'");
        invalid.Message.ShouldContain("'databases.example.com'");
        DialogueBench.Asked(await bench.AnswerAsync(which, "pods")).Step.ShouldBe(ScanStep.ProcessingMode);
    }

    [Fact]
    public async Task No_name_at_all_is_refused()
    {
        await using var bench = new DialogueBench("pods");
        var which = DialogueBench.Asked(await bench.AnswerAsync(await bench.BeginAsync(), "2"));

        (await bench.AnswerAsync(which, " , ")).Error.ShouldBeOfType<WorkflowError.Invalid>().Problems.ShouldHaveSingleItem().Field.ShouldBe("resources");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("processing-mode")]
    [InlineData("complete")]
    [InlineData("no-such-step")]
    public async Task Another_step_than_the_asked_one_is_a_conflict_that_names_it(string? step)
    {
        await using var bench = new DialogueBench("pods");
        var question = await bench.BeginAsync();

        var conflict = (await bench.CallAsync(question.SessionId, step, "all")).Error.ShouldBeOfType<WorkflowError.Conflict>();

        conflict.ExpectedStep.ShouldBe("resource-selection");
    }

    [Fact]
    public async Task A_repeated_answer_never_answers_the_next_question()
    {
        await using var bench = new DialogueBench("pods");
        var question = await bench.BeginAsync();
        await bench.AnswerAsync(question, "1");

        (await bench.AnswerAsync(question, "1")).Error.ShouldBeOfType<WorkflowError.Conflict>().ExpectedStep.ShouldBe("processing-mode");
    }

    [Theory]
    [InlineData("no-such-session")]
    [InlineData("")]
    [InlineData("cap-scan-1-0000000000000000")]
    public async Task An_unknown_session_is_not_found(string session)
    {
        await using var bench = new DialogueBench("pods");

        (await bench.CallAsync(session, "resource-selection", "all")).Error.ShouldBeOfType<WorkflowError.NotFound>();
    }

    [Fact]
    public async Task A_session_does_not_exist_for_anybody_else()
    {
        await using var bench = new DialogueBench("pods");
        var question = await bench.BeginAsync();

        var other = await bench.CallAsync(question.SessionId, "resource-selection", "all", caller: new Caller("another"));

        other.Error.ShouldBeOfType<WorkflowError.NotFound>();
        (await bench.AnswerAsync(question, "all")).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_session_lasts_a_day_from_its_last_answer()
    {
        await using var bench = new DialogueBench("pods");
        var question = await bench.BeginAsync();
        bench.Scanning.Time.Advance(TimeSpan.FromHours(23));
        var mode = DialogueBench.Asked(await bench.AnswerAsync(question, "all"));
        bench.Scanning.Time.Advance(TimeSpan.FromHours(23));

        var late = await bench.AnswerAsync(mode, "sometimes");
        bench.Scanning.Time.Advance(TimeSpan.FromHours(1));

        late.Error.ShouldBeOfType<WorkflowError.Invalid>();
        (await bench.AnswerAsync(mode, "auto")).Error.ShouldBeOfType<WorkflowError.NotFound>();
    }
}
