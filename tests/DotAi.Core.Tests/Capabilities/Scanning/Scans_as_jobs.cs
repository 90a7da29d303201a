using DotAi.Capabilities.Dialogue;
using DotAi.Capabilities.Scanning;
using DotAi.Workflows;

namespace DotAi.Core.Tests.Capabilities.Scanning;

public sealed class Scans_as_jobs
{
    [Fact]
    public async Task Asking_for_everything_twice_gives_the_scan_that_is_under_way()
    {
        await using var bench = new ScanBench("pods");

        var first = await bench.StartAsync();
        var second = await bench.StartAsync();

        second.Id.ShouldBe(first.Id);
        (await bench.Scans.ListAsync(ScanBench.Cancellation)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_waiting_scan_that_is_cancelled_never_runs()
    {
        await using var bench = new ScanBench("pods");
        var scan = await bench.StartAsync();

        await bench.Scans.CancelAsync(scan.Id, ScanBench.Cancellation);
        var ran = await bench.NewWorker().TryRunNextAsync(ScanBench.Cancellation);

        ran.ShouldBeFalse();
        (await bench.ReportAsync(scan.Id)).Status.ShouldBe(ScanStatus.Cancelled);
    }

    [Fact]
    public async Task A_running_scan_that_is_cancelled_stops_and_keeps_what_it_stored()
    {
        await using var bench = new ScanBench([.. Enumerable.Range(0, 300).Select(number => $"things{number:000}.example.com")]);
        var scan = await bench.StartAsync();
        bench.Cluster.BeforeSchema = async (name, _) =>
        {
            if (name.StartsWith("things200", StringComparison.Ordinal))
            {
                await bench.Scans.CancelAsync(scan.Id, ScanBench.Cancellation);
            }

            bench.Time.Advance(TimeSpan.FromSeconds(1));
        };

        await bench.NewWorker().TryRunNextAsync(ScanBench.Cancellation);

        var report = await bench.ReportAsync(scan.Id);
        report.Status.ShouldBe(ScanStatus.Cancelled);
        (await bench.StoredNamesAsync()).Count.ShouldBeInRange(report.Succeeded, 299);
    }

    [Fact]
    public async Task A_scan_whose_process_died_is_resumed_and_does_only_what_is_missing()
    {
        await using var bench = new ScanBench([.. Enumerable.Range(0, 200).Select(number => $"things{number:000}.example.com")]);
        var scan = await bench.StartAsync();
        using var killed = new CancellationTokenSource();
        bench.Cluster.BeforeSchema = async (name, _) =>
        {
            if (name.StartsWith("things150", StringComparison.Ordinal))
            {
                await killed.CancelAsync();
            }
        };
        await bench.NewWorker().TryRunNextAsync(killed.Token);
        var stored = await bench.StoredNamesAsync();
        bench.Cluster.SchemasRead.Clear();
        bench.Cluster.BeforeSchema = (_, _) => Task.CompletedTask;

        await bench.NewWorker().TryRunNextAsync(ScanBench.Cancellation);

        var report = await bench.ReportAsync(scan.Id);
        (report.Status, report.Resumed, report.Succeeded, report.Unchanged).ShouldBe((ScanStatus.Completed, true, 200, stored.Count));
        bench.Cluster.SchemasRead.ShouldNotContain(name => stored.Contains(name));
        (await bench.StoredNamesAsync()).Count.ShouldBe(200);
    }

    [Fact]
    public async Task A_shared_store_keeps_a_scan_with_its_holder_until_the_lease_runs_out()
    {
        await using var bench = new ScanBench("pods");
        bench.Store.Exclusive = false;
        var scan = await bench.StartAsync();
        await bench.Jobs.ChangeAsync(
            scan.Id,
            job => job with { Attempts = 1, Lease = new ScanLease("another", bench.Time.GetUtcNow() + ScanProgress.LeaseTime) },
            ScanBench.Cancellation);
        var worker = bench.NewWorker();

        var early = await worker.TryRunNextAsync(ScanBench.Cancellation);
        bench.Time.Advance(ScanProgress.LeaseTime);
        var late = await worker.TryRunNextAsync(ScanBench.Cancellation);

        (early, late).ShouldBe((false, true));
        (await bench.ReportAsync(scan.Id)).Status.ShouldBe(ScanStatus.Completed);
    }

    [Fact]
    public async Task A_worker_that_lost_its_lease_leaves_the_job_to_the_new_holder()
    {
        await using var bench = new ScanBench("pods");
        bench.Store.Exclusive = false;
        var scan = await bench.StartAsync();
        var thief = new ScanLease("thief", bench.Time.GetUtcNow() + TimeSpan.FromHours(1));
        bench.Cluster.BeforeSchema = async (_, _) =>
        {
            await bench.Jobs.ChangeAsync(scan.Id, job => job with { Lease = thief }, ScanBench.Cancellation);
            bench.Time.Advance(TimeSpan.FromSeconds(2));
        };

        await bench.NewWorker().TryRunNextAsync(ScanBench.Cancellation);

        var job = await bench.Jobs.FindAsync(scan.Id, ScanBench.Cancellation);
        (job!.Status, job.Lease).ShouldBe((ScanStatus.Running, thief));
    }

    [Fact]
    public async Task A_store_that_goes_away_in_the_middle_leaves_the_scan_to_be_finished_later()
    {
        await using var bench = new ScanBench("pods", "databases.example.com");
        var scan = await bench.StartAsync();
        var worker = bench.NewWorker();
        bench.Store.Before = (method, collection) => method == "PutAsync" && collection == "capabilities"
            ? throw new WorkflowException(new WorkflowError.Unavailable("store", "The store is away."))
            : Task.CompletedTask;

        var during = await worker.TryRunNextAsync(ScanBench.Cancellation);
        bench.Store.Before = (_, _) => Task.CompletedTask;
        var after = await worker.TryRunNextAsync(ScanBench.Cancellation);

        (during, after).ShouldBe((false, true));
        var report = await bench.ReportAsync(scan.Id);
        (report.Status, report.Succeeded).ShouldBe((ScanStatus.Completed, 2));
    }

    [Fact]
    public async Task Only_the_newest_fifty_finished_scans_are_kept()
    {
        await using var bench = new ScanBench("pods");
        for (var number = 0; number < 55; number++)
        {
            bench.Time.Advance(TimeSpan.FromSeconds(1));
            await bench.ScanAsync();
        }

        (await bench.Scans.ListAsync(ScanBench.Cancellation)).Count.ShouldBe(51);
    }

    [Fact]
    public async Task An_unknown_scan_is_not_found()
    {
        await using var bench = new ScanBench();

        var result = await bench.Scans.GetAsync(Guid.Empty, ScanBench.Cancellation);

        result.Error.ShouldBeOfType<WorkflowError.NotFound>();
    }

    [Fact]
    public async Task Asking_for_everything_at_the_same_moment_gives_one_scan()
    {
        await using var bench = new ScanBench("pods");

        var started = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => bench.StartAsync()));

        started.Select(scan => scan.Id).Distinct().ShouldHaveSingleItem();
        (await bench.Scans.ListAsync(ScanBench.Cancellation)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_hundred_scans_may_wait_and_no_more()
    {
        await using var bench = new ScanBench("pods");
        for (var number = 0; number < 100; number++)
        {
            await bench.StartAsync("pods");
        }

        var refused = await bench.Scans.StartAsync(new ScanRequest(["pods"]), "tester", ScanBench.Cancellation);

        refused.Error.ShouldBeOfType<WorkflowError.LimitExceeded>();
        (await bench.Scans.ListAsync(ScanBench.Cancellation)).Count.ShouldBe(100);
    }

    [Fact]
    public async Task A_caller_who_leaves_stops_the_scan_that_nobody_else_asked_for()
    {
        await using var bench = new ScanBench("pods");
        var scan = await bench.StartAsync();

        await LeaveAsync(bench, scan);

        (await bench.ReportAsync(scan.Id)).Status.ShouldBe(ScanStatus.Cancelled);
    }

    [Fact]
    public async Task A_caller_who_leaves_does_not_stop_a_scan_that_another_asked_for_too()
    {
        await using var bench = new ScanBench("pods");
        var scan = await bench.StartAsync();
        var joined = await bench.StartAsync();

        await LeaveAsync(bench, joined);
        await bench.NewWorker().TryRunNextAsync(ScanBench.Cancellation);

        (await bench.ReportAsync(scan.Id)).Status.ShouldBe(ScanStatus.Completed);
    }

    [Fact]
    public async Task A_scan_that_another_joins_while_it_runs_stays_shared()
    {
        await using var bench = new ScanBench("pods");
        var scan = await bench.StartAsync();
        bench.Cluster.BeforeSchema = (_, _) => bench.StartAsync();

        await bench.NewWorker().TryRunNextAsync(ScanBench.Cancellation);

        var job = await bench.Jobs.FindAsync(scan.Id, ScanBench.Cancellation);
        (job!.Status, job.Shared).ShouldBe((ScanStatus.Completed, true));
    }

    [Fact]
    public async Task A_worker_that_fails_in_a_way_nobody_foresaw_tries_again_later()
    {
        await using var bench = new ScanBench("pods");
        var scan = await bench.StartAsync();
        var worker = bench.NewWorker();
        bench.Store.Before = (_, _) => throw new InvalidOperationException("Nobody foresaw this.");

        var during = await worker.TryRunNextAsync(ScanBench.Cancellation);
        bench.Store.Before = (_, _) => Task.CompletedTask;
        var after = await worker.TryRunNextAsync(ScanBench.Cancellation);

        (during, after).ShouldBe((false, true));
        (await bench.ReportAsync(scan.Id)).Status.ShouldBe(ScanStatus.Completed);
    }

    private static async Task LeaveAsync(ScanBench bench, ScanReport scan)
    {
        using var gone = new CancellationTokenSource();
        var waiting = new ScanWait(bench.Scans, bench.Time).UntilEndedAsync(scan, new Progress<ScanReport>(), gone.Token);
        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
    }
}
