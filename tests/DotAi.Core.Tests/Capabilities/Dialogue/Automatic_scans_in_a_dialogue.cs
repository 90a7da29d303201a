using DotAi.Capabilities.Dialogue;
using DotAi.Capabilities.Scanning;
using DotAi.Core.Tests.Capabilities.Scanning;
using DotAi.Testing.Server;
using DotAi.Workflows;

namespace DotAi.Core.Tests.Capabilities.Dialogue;

public sealed class Automatic_scans_in_a_dialogue
{
    [Theory]
    [InlineData("auto")]
    [InlineData("1")]
    [InlineData("automatic")]
    public async Task The_scan_is_waited_for_and_its_report_answered(string response)
    {
        await using var bench = new DialogueBench("pods", "databases.example.com");
        var mode = DialogueBench.Asked(await bench.AnswerAsync(await bench.BeginAsync(), "all"));

        var finished = await FinishAsync(bench, bench.AnswerAsync(mode, response));

        finished.SessionId.ShouldBe(mode.SessionId);
        (finished.Report.Status, finished.Report.Succeeded).ShouldBe((ScanStatus.Completed, 2));
        bench.Progress[0].Status.ShouldBe(ScanStatus.Running);
        bench.Progress[^1].ShouldBe(finished.Report);
    }

    [Fact]
    public async Task Only_what_was_named_is_scanned()
    {
        await using var bench = new DialogueBench("pods", "databases.example.com", "queues.example.com");
        var mode = DialogueBench.Asked(await bench.AnswerAsync(await bench.BeginAsync(), "specific", "pods", "queues.example.com"));

        await FinishAsync(bench, bench.AnswerAsync(mode, "auto"));

        (await bench.Scanning.StoredNamesAsync()).ShouldBe(["pods", "queues.example.com"]);
    }

    [Fact]
    public async Task A_complete_session_takes_no_more_answers_but_tells_its_progress()
    {
        await using var bench = new DialogueBench("pods");
        var mode = DialogueBench.Asked(await bench.AnswerAsync(await bench.BeginAsync(), "all"));
        var finished = await FinishAsync(bench, bench.AnswerAsync(mode, "auto"));

        var again = await bench.AnswerAsync(mode, "auto");
        var complete = await bench.CallAsync(mode.SessionId, "complete", "auto");
        var told = await bench.Dialogue.FindScanAsync(mode.SessionId, DialogueBench.Asker, ScanBench.Cancellation);

        again.Error.ShouldBeOfType<WorkflowError.Conflict>().ExpectedStep.ShouldBe("complete");
        complete.Error.ShouldBeOfType<WorkflowError.Conflict>();
        told.Value.Id.ShouldBe(finished.Report.Id);
    }

    [Fact]
    public async Task A_caller_who_leaves_stops_the_scan()
    {
        await using var bench = new DialogueBench("pods");
        var mode = DialogueBench.Asked(await bench.AnswerAsync(await bench.BeginAsync(), "all"));
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(ScanBench.Cancellation);

        var call = bench.CallAsync(mode.SessionId, "processing-mode", "auto", cancellationToken: leaving.Token);
        while (bench.Progress.Count == 0)
        {
            // The call is not waiting yet.
            await Task.Yield();
        }

        await leaving.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(call);
        var scan = (await bench.Scanning.Scans.ListAsync(ScanBench.Cancellation)).ShouldHaveSingleItem();
        scan.Status.ShouldBe(ScanStatus.Cancelled);
    }

    [Fact]
    public async Task Without_a_session_a_named_scan_starts_at_once()
    {
        await using var bench = new DialogueBench("pods", "databases.example.com");

        var some = (await bench.CallAsync(resources: ["pods"])).Value.ShouldBeOfType<ScanDialogueAnswer.Started>();
        var all = (await bench.CallAsync(everything: true)).Value.ShouldBeOfType<ScanDialogueAnswer.Started>();
        var wrong = (await bench.CallAsync(resources: ["nothing"])).Error;

        (some.Report.Mode, all.Report.Mode, some.Report.Status).ShouldBe(("list", "full", ScanStatus.Running));
        wrong.ShouldBeOfType<WorkflowError.Invalid>();
    }

    [Fact]
    public async Task Progress_is_told_by_session_by_scan_or_of_the_newest()
    {
        await using var bench = new DialogueBench("pods");
        (await FindAsync(null)).Error.ShouldBeOfType<WorkflowError.NotFound>();
        var started = (await bench.CallAsync(everything: true)).Value.ShouldBeOfType<ScanDialogueAnswer.Started>();
        var question = await bench.BeginAsync();

        (await FindAsync(null)).Value.Id.ShouldBe(started.Report.Id);
        (await FindAsync(started.Report.Id.ToString())).Value.Id.ShouldBe(started.Report.Id);
        (await FindAsync(question.SessionId)).Error.ShouldBeOfType<WorkflowError.Conflict>();
        (await FindAsync("no-such-session")).Error.ShouldBeOfType<WorkflowError.NotFound>();

        Task<Result<ScanReport>> FindAsync(string? id) => bench.Dialogue.FindScanAsync(id, DialogueBench.Asker, ScanBench.Cancellation);
    }

    /// <summary>Lets a worker do the scan and the time pass until the call has its answer.</summary>
    private static async Task<ScanDialogueAnswer.Finished> FinishAsync(DialogueBench bench, Task<Result<ScanDialogueAnswer>> call)
    {
        var worker = bench.Scanning.NewWorker();
        while (!await worker.TryRunNextAsync(ScanBench.Cancellation))
        {
            // The call has not asked for its scan yet.
            await Task.Yield();
        }

        var result = await bench.Scanning.Time.RunAsync(call, TimeSpan.FromMilliseconds(250));
        return result.Value.ShouldBeOfType<ScanDialogueAnswer.Finished>();
    }
}
