using DotAi.Capabilities.Scanning;
using DotAi.Workflows;

namespace DotAi.Capabilities.Dialogue;

/// <summary>
/// A scan step by step: which resources, then automatically or one by one with a preview. An automatic scan is waited for, with
/// progress, and stopped when the caller leaves; a call that names what to scan without a session starts a scan and returns.
/// </summary>
public sealed class ScanDialogue
{
    private const string Kind = "capability-scan";

    private readonly CapabilityScans _scans;
    private readonly ManualScan _manual;
    private readonly ScanWait _wait;
    private readonly SessionStore _sessions;
    private readonly TimeProvider _time;

    internal ScanDialogue(CapabilityScans scans, ManualScan manual, ScanWait wait, SessionStore sessions, TimeProvider time) =>
        (_scans, _manual, _wait, _sessions, _time) = (scans, manual, wait, sessions, time);

    /// <summary>What may be answered to a preview.</summary>
    public static IReadOnlyList<ScanOption> ReviewOptions => ScanQuestions.Review;

    public Task<Result<ScanDialogueAnswer>> AdvanceAsync(
        ScanDialogueCall call,
        Caller caller,
        IProgress<ScanReport> progress,
        CancellationToken cancellationToken) => call switch
        {
            { SessionId: { } id } => ContinueAsync(id, call, caller, progress, cancellationToken),
            { Everything: false, Resources: null } => BeginAsync(caller, cancellationToken),
            _ => StartAsync(call, caller, cancellationToken),
        };

    /// <summary>The scan that belongs to a session, or to a scan id; without either the newest scan, whoever asked for it.</summary>
    public async Task<Result<ScanReport>> FindScanAsync(string? id, Caller caller, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(id))
        {
            return await _scans.ListAsync(cancellationToken) is [var newest, ..]
                ? newest
                : new WorkflowError.NotFound("No scan was made yet; call the operation 'scan' first.");
        }

        if (Guid.TryParse(id, out var scan))
        {
            return await _scans.GetAsync(scan, cancellationToken);
        }

        return await _sessions.FindAsync(id, caller, ScanSessionJson.Default.ScanSession, cancellationToken) switch
        {
            { State.ScanId: { } known } => await _scans.GetAsync(known, cancellationToken),
            null => NoSession(),
            _ => new WorkflowError.Conflict("This session has not started an automatic scan, so there is no progress to tell."),
        };
    }

    private async Task<Result<ScanDialogueAnswer>> BeginAsync(Caller caller, CancellationToken cancellationToken)
    {
        var state = new ScanSession { Step = ScanStep.ResourceSelection, StartedAt = _time.GetUtcNow() };
        var session = new StoredSession<ScanSession>(_sessions.NewId("cap-scan"), state, Version: 0);
        await _sessions.TrySaveAsync(session, Kind, caller, ScanSessionJson.Default.ScanSession, cancellationToken);
        return ScanQuestions.About(session.Id, state.Step);
    }

    private async Task<Result<ScanDialogueAnswer>> StartAsync(ScanDialogueCall call, Caller caller, CancellationToken cancellationToken)
    {
        var started = await _scans.StartAsync(new ScanRequest(call.Resources), caller.Name, cancellationToken);
        return started.Map<ScanDialogueAnswer>(report => new ScanDialogueAnswer.Started(report));
    }

    private async Task<Result<ScanDialogueAnswer>> ContinueAsync(
        string id,
        ScanDialogueCall call,
        Caller caller,
        IProgress<ScanReport> progress,
        CancellationToken cancellationToken)
    {
        if (await _sessions.FindAsync(id, caller, ScanSessionJson.Default.ScanSession, cancellationToken) is not { } session)
        {
            return NoSession();
        }

        var expected = ScanSteps.NameOf(session.State.Step);
        if (call.Step != expected)
        {
            return new WorkflowError.Conflict($"This session is at the step '{expected}'; answer that one, and name it in 'step'.", expected);
        }

        return session.State.Step switch
        {
            ScanStep.ResourceSelection => await SelectAsync(session, call, caller, cancellationToken),
            ScanStep.ResourceSpecification => await SpecifyAsync(session, call.Resources ?? Names(call.Response), caller, cancellationToken),
            ScanStep.ProcessingMode => await ChooseModeAsync(session, call.Response, caller, progress, cancellationToken),
            ScanStep.Scanning => await ReviewAsync(session, call.Response, caller, cancellationToken),
            _ => new WorkflowError.Conflict("This session is complete; begin a new scan without sessionId.", expected),
        };
    }

    private async Task<Result<ScanDialogueAnswer>> SelectAsync(
        StoredSession<ScanSession> session, ScanDialogueCall call, Caller caller, CancellationToken cancellationToken)
    {
        var said = ScanQuestions.Read(ScanStep.ResourceSelection, call.Response);
        return said switch
        {
            { Succeeded: false } => said.Error,
            { Value: "all" } => await AskAsync(session, session.State with { Step = ScanStep.ProcessingMode }, caller, cancellationToken),
            _ when call.Resources is not null => await SpecifyAsync(session, call.Resources, caller, cancellationToken),
            _ => await AskAsync(session, session.State with { Step = ScanStep.ResourceSpecification }, caller, cancellationToken),
        };
    }

    private async Task<Result<ScanDialogueAnswer>> SpecifyAsync(
        StoredSession<ScanSession> session, IReadOnlyList<string>? names, Caller caller, CancellationToken cancellationToken)
    {
        if (await _scans.CheckAsync(names ?? [], cancellationToken) is { } invalid)
        {
            return invalid;
        }

        var next = session.State with { Step = ScanStep.ProcessingMode, Resources = [.. names!.Distinct(StringComparer.Ordinal)] };
        return await AskAsync(session, next, caller, cancellationToken);
    }

    private async Task<Result<ScanDialogueAnswer>> ChooseModeAsync(
        StoredSession<ScanSession> session, string? response, Caller caller, IProgress<ScanReport> progress, CancellationToken cancellationToken)
    {
        var said = ScanQuestions.Read(ScanStep.ProcessingMode, response);
        if (!said.Succeeded)
        {
            return said.Error;
        }

        return said.Value == "manual"
            ? await PreviewAsync(session, await _manual.BeginAsync(session.State, cancellationToken), caller, cancellationToken)
            : await RunAsync(session, caller, progress, cancellationToken);
    }

    private async Task<Result<ScanDialogueAnswer>> RunAsync(
        StoredSession<ScanSession> session, Caller caller, IProgress<ScanReport> progress, CancellationToken cancellationToken)
    {
        var started = await _scans.StartAsync(new ScanRequest(session.State.Resources), caller.Name, cancellationToken);
        if (!started.Succeeded)
        {
            return started.Error;
        }

        if (!await SaveAsync(session, session.State with { Step = ScanStep.Complete, ScanId = started.Value.Id }, caller, cancellationToken))
        {
            return Overtaken();
        }

        var ended = await _wait.UntilEndedAsync(started.Value, progress, cancellationToken);
        return ended.Map<ScanDialogueAnswer>(report => new ScanDialogueAnswer.Finished(session.Id, report));
    }

    private async Task<Result<ScanDialogueAnswer>> ReviewAsync(
        StoredSession<ScanSession> session, string? response, Caller caller, CancellationToken cancellationToken)
    {
        var said = ScanQuestions.Read(ScanStep.Scanning, response);
        if (!said.Succeeded)
        {
            return said.Error;
        }

        var next = await _manual.AnswerAsync(session.State, said.Value, cancellationToken);
        return await PreviewAsync(session, next, caller, cancellationToken);
    }

    private async Task<Result<ScanDialogueAnswer>> PreviewAsync(
        StoredSession<ScanSession> session, ScanSession next, Caller caller, CancellationToken cancellationToken)
    {
        var (shown, capability) = await _manual.NextAsync(next, cancellationToken);
        if (!await SaveAsync(session, shown, caller, cancellationToken))
        {
            return Overtaken();
        }

        return capability is null
            ? new ScanDialogueAnswer.Reviewed(
                session.Id, shown.Resources!.Count, shown.Stored, shown.Skipped, shown.Stopped, _time.GetUtcNow() - shown.StartedAt)
            : new ScanDialogueAnswer.Preview(session.Id, capability, shown.Index, shown.Resources!.Count);
    }

    private async Task<Result<ScanDialogueAnswer>> AskAsync(
        StoredSession<ScanSession> session, ScanSession next, Caller caller, CancellationToken cancellationToken) =>
        await SaveAsync(session, next, caller, cancellationToken) ? ScanQuestions.About(session.Id, next.Step) : Overtaken();

    private Task<bool> SaveAsync(StoredSession<ScanSession> session, ScanSession next, Caller caller, CancellationToken cancellationToken) =>
        _sessions.TrySaveAsync(session with { State = next }, Kind, caller, ScanSessionJson.Default.ScanSession, cancellationToken);

    private static string[]? Names(string? response) =>
        response?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static WorkflowError.NotFound NoSession() =>
        new("There is no such session; sessions last a day and belong to the caller who began them. Begin a new scan without sessionId.");

    private static WorkflowError.Conflict Overtaken() => new("Another call answered this step at the same time; ask for the progress, or go on from its answer.");
}
