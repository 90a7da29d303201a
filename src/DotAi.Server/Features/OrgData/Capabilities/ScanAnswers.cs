using DotAi.Capabilities.Dialogue;
using DotAi.Capabilities.Scanning;

namespace DotAi.Server.Features.OrgData.Capabilities;

/// <summary>Turns what the scan dialogue says into the answer that clients know.</summary>
internal static class ScanAnswers
{
    private const string Tool = "manageOrgData";

    public static ScanAnswer From(ScanDialogueAnswer answer) => answer switch
    {
        ScanDialogueAnswer.Ask ask => From(ask),
        ScanDialogueAnswer.Preview preview => From(preview),
        ScanDialogueAnswer.Started started => From(started.Report),
        ScanDialogueAnswer.Finished finished => From(finished),
        ScanDialogueAnswer.Reviewed reviewed => From(reviewed),
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer.GetType().Name, "A case without a translation."),
    };

    private static ScanAnswer From(ScanDialogueAnswer.Ask ask)
    {
        var step = ScanSteps.NameOf(ask.Step);
        var prompt = string.Join('\n', ask.Options.Select(option => option.Display).Prepend(ask.Question));
        return new ScanAnswer("Workflow step ready", step, ask.SessionId)
        {
            RequiredNextCall = Next(ask.SessionId, step, ask.Options.Count > 0 ? ("response", "<the user's choice>") : ("resourceList", "<names separated by commas>")),
            Workflow = new ScanAnswer.Question(
                step, ask.Question, ask.Options, ask.SessionId, "Show the question to the user, wait for the answer, and call again with it.", prompt),
        };
    }

    private static ScanAnswer From(ScanDialogueAnswer.Preview preview)
    {
        var step = ScanSteps.NameOf(ScanStep.Scanning);
        var capability = preview.Capability;
        return new ScanAnswer($"Review {capability.ResourceName}: it is stored only on yes.", step, preview.SessionId)
        {
            Mode = "manual",
            RequiredNextCall = Next(preview.SessionId, step, ("response", "<yes, no or stop>")),
            Preview = new ScanAnswer.Shown(
                capability.ResourceName, $"{preview.Index + 1}/{preview.Total}", capability.Id, capability, "Store this capability?", ScanDialogue.ReviewOptions),
        };
    }

    private static ScanAnswer From(ScanReport report) =>
        new($"The scan {report.Id} runs; ask for its progress with sessionId '{report.Id}'.", ScanSteps.NameOf(ScanStep.Complete), report.Id.ToString())
        {
            Status = "started",
            Mode = "auto",
            RequiredNextCall = new ScanAnswer.NextCall(
                Tool,
                new Dictionary<string, string> { ["dataType"] = CapabilityOperations.Name, ["operation"] = "progress", ["sessionId"] = report.Id.ToString() },
                "Call now and then until the status is no longer 'processing'."),
        };

    private static ScanAnswer From(ScanDialogueAnswer.Finished finished)
    {
        var report = finished.Report;
        var took = report is { StartedAt: { } started, FinishedAt: { } ended } ? (ended - started).TotalSeconds : 0;
        return new ScanAnswer(ProgressAnswer.From("scan", report).Message, ScanSteps.NameOf(ScanStep.Complete), finished.SessionId)
        {
            Mode = "auto",
            Summary = new ScanAnswer.Outcome(
                report.Current, report.Succeeded, report.Failed, Skipped: 0, report.Removed, Math.Round(took, 1), report.Status != ScanStatus.Completed),
            Errors = report.Errors.Count > 0 ? report.Errors : null,
        };
    }

    private static ScanAnswer From(ScanDialogueAnswer.Reviewed reviewed) =>
        new($"The review is complete: {reviewed.Stored} stored, {reviewed.Skipped} skipped.", ScanSteps.NameOf(ScanStep.Complete), reviewed.SessionId)
        {
            Mode = "manual",
            Summary = new ScanAnswer.Outcome(
                reviewed.Stored + reviewed.Skipped, reviewed.Stored, Failed: 0, reviewed.Skipped, Removed: 0, Math.Round(reviewed.Took.TotalSeconds, 1), reviewed.Stopped),
        };

    private static ScanAnswer.NextCall Next(string sessionId, string step, (string Name, string Value) answer) => new(
        Tool,
        new Dictionary<string, string>
        {
            ["dataType"] = CapabilityOperations.Name,
            ["operation"] = "scan",
            ["sessionId"] = sessionId,
            ["step"] = step,
            [answer.Name] = answer.Value,
        },
        "Call with these arguments after the user has answered; do not answer for the user.");
}
