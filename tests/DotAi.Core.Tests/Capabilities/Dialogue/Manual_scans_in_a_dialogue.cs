using DotAi.Capabilities.Dialogue;
using DotAi.Core.Tests.Capabilities.Scanning;
using DotAi.Workflows;

namespace DotAi.Core.Tests.Capabilities.Dialogue;

public sealed class Manual_scans_in_a_dialogue
{
    private static readonly string[] Served = ["alphas.example.com", "betas.example.com", "gammas.example.com"];

    [Fact]
    public async Task Each_is_shown_before_anything_is_stored()
    {
        await using var bench = new DialogueBench(Served);

        var preview = await bench.BeginReviewAsync();

        (preview.Capability.ResourceName, preview.Index, preview.Total).ShouldBe(("alphas.example.com", 0, 3));
        (await bench.Scanning.Capabilities.DescribeAsync(ScanBench.Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Yes_stores_no_skips_and_the_last_answer_ends_it()
    {
        await using var bench = new DialogueBench(Served);
        var session = (await bench.BeginReviewAsync()).SessionId;

        var second = (await bench.ReviewAsync(session, "yes")).Value.ShouldBeOfType<ScanDialogueAnswer.Preview>();
        var third = (await bench.ReviewAsync(session, "2")).Value.ShouldBeOfType<ScanDialogueAnswer.Preview>();
        bench.Scanning.Time.Advance(TimeSpan.FromMinutes(3));
        var end = (await bench.ReviewAsync(session, "YES")).Value;

        (second.Capability.ResourceName, second.Index).ShouldBe(("betas.example.com", 1));
        (third.Capability.ResourceName, third.Index).ShouldBe(("gammas.example.com", 2));
        end.ShouldBe(new ScanDialogueAnswer.Reviewed(session, Total: 3, Stored: 2, Skipped: 1, Stopped: false, TimeSpan.FromMinutes(3)));
        (await bench.Scanning.StoredNamesAsync()).ShouldBe(["alphas.example.com", "gammas.example.com"]);
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("3")]
    public async Task Stop_ends_it_and_keeps_what_is_stored(string response)
    {
        await using var bench = new DialogueBench(Served);
        var session = (await bench.BeginReviewAsync()).SessionId;
        await bench.ReviewAsync(session, "1");

        var end = (await bench.ReviewAsync(session, response)).Value;

        end.ShouldBe(new ScanDialogueAnswer.Reviewed(session, Total: 3, Stored: 1, Skipped: 0, Stopped: true, TimeSpan.Zero));
        (await bench.Scanning.StoredNamesAsync()).ShouldBe(["alphas.example.com"]);
        (await bench.ReviewAsync(session, "yes")).Error.ShouldBeOfType<WorkflowError.Conflict>().ExpectedStep.ShouldBe("complete");
    }

    [Fact]
    public async Task Another_answer_is_refused_and_nothing_is_stored()
    {
        await using var bench = new DialogueBench(Served);
        var session = (await bench.BeginReviewAsync()).SessionId;

        (await bench.ReviewAsync(session, "perhaps")).Error!.Message
            .ShouldBe("response must be one of 'yes', 'no', 'stop' or the option's number for the step 'scanning'.");

        var next = (await bench.ReviewAsync(session, "no")).Value.ShouldBeOfType<ScanDialogueAnswer.Preview>();
        next.Index.ShouldBe(1);
        (await bench.Scanning.Capabilities.DescribeAsync(ScanBench.Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_gone_meanwhile_is_skipped()
    {
        await using var bench = new DialogueBench(Served);
        var session = (await bench.BeginReviewAsync()).SessionId;
        bench.Scanning.Cluster.Remove("alphas.example.com");
        bench.Scanning.Cluster.Remove("betas.example.com");

        var next = (await bench.ReviewAsync(session, "yes")).Value.ShouldBeOfType<ScanDialogueAnswer.Preview>();
        var end = (await bench.ReviewAsync(session, "yes")).Value.ShouldBeOfType<ScanDialogueAnswer.Reviewed>();

        next.Capability.ResourceName.ShouldBe("gammas.example.com");
        (end.Stored, end.Skipped).ShouldBe((1, 2));
    }

    [Fact]
    public async Task Of_two_answers_at_the_same_time_one_counts()
    {
        await using var bench = new DialogueBench(Served);
        var session = (await bench.BeginReviewAsync()).SessionId;

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => bench.ReviewAsync(session, "no"))));

        var position = answers.Where(answer => answer.Succeeded).Select(answer => answer.Value).ToList();
        position.ShouldNotBeEmpty();
        answers.Where(answer => !answer.Succeeded).ShouldAllBe(answer => answer.Error is WorkflowError.Conflict);
        position.OfType<ScanDialogueAnswer.Preview>().Select(preview => preview.Index).ShouldBeUnique();
        position.OfType<ScanDialogueAnswer.Reviewed>().Count().ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public async Task Of_two_answers_that_read_the_same_question_the_later_is_told_so()
    {
        await using var bench = new DialogueBench(Served);
        var session = (await bench.BeginReviewAsync()).SessionId;
        var overtaking = true;
        bench.Scanning.Cluster.BeforeSchema = async (_, _) =>
        {
            if (overtaking)
            {
                overtaking = false;
                (await bench.ReviewAsync(session, "no")).Succeeded.ShouldBeTrue();
            }
        };
        bench.Scanning.Cluster.Serve(DotAi.Testing.Kubernetes.StandInCluster.Resource("betas.example.com", hash: "2"));

        var overtaken = await bench.ReviewAsync(session, "no");

        overtaken.Error.ShouldBeOfType<WorkflowError.Conflict>().Message.ShouldStartWith("Another call answered this step");
    }
}
