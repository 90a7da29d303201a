using DotAi.Capabilities.Dialogue;
using DotAi.Capabilities.Scanning;
using DotAi.Server.Tools;
using DotAi.Workflows;

namespace DotAi.Server.Features.OrgData.Capabilities;

/// <summary>The operations <c>scan</c>, <c>progress</c> and <c>cancel</c>.</summary>
internal sealed class ScanOperation(ScanDialogue dialogue, CapabilityScans scans)
{
    public async Task<Result<ScanAnswer>> ScanAsync(OrgDataArguments arguments, ToolCallContext context, CancellationToken cancellationToken)
    {
        var call = new ScanDialogueCall(arguments.SessionId, arguments.Step, arguments.Response, arguments.Resources, arguments.Mode == "full");
        var answer = await dialogue.AdvanceAsync(call, context.Caller, new Forward(context.Progress), cancellationToken);
        return answer.Error is WorkflowError.Invalid invalid ? AsArgument(invalid) : answer.Map(ScanAnswers.From);
    }

    public async Task<Result<ProgressAnswer>> ProgressAsync(OrgDataArguments arguments, ToolCallContext context, CancellationToken cancellationToken)
    {
        var found = await dialogue.FindScanAsync(arguments.SessionId ?? arguments.Id, context.Caller, cancellationToken);
        return found.Map(report => ProgressAnswer.From("progress", report));
    }

    public async Task<Result<ProgressAnswer>> CancelAsync(OrgDataArguments arguments, ToolCallContext context, CancellationToken cancellationToken)
    {
        var found = await dialogue.FindScanAsync(arguments.SessionId ?? arguments.Id, context.Caller, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Error;
        }

        var cancelled = await scans.CancelAsync(found.Value.Id, cancellationToken);
        return cancelled.Map(report => ProgressAnswer.From("cancel", report));
    }

    /// <summary>The workflow speaks of <c>resources[2]</c>; the caller wrote names into one argument.</summary>
    private static WorkflowError.Invalid AsArgument(WorkflowError.Invalid invalid) => new(
    [
        .. invalid.Problems.Select(problem => problem.Field.StartsWith("resources", StringComparison.Ordinal) ? problem with { Field = "resourceList" } : problem),
    ]);

    private sealed class Forward(IProgress<ToolProgress> progress) : IProgress<ScanReport>
    {
        public void Report(ScanReport value) =>
            progress.Report(new ToolProgress(value.Current, value.Total == 0 ? null : value.Total, value.CurrentResource ?? "Reading what the cluster serves"));
    }
}
