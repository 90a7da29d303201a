using DotAi.Capabilities.Scanning;

namespace DotAi.Capabilities.Dialogue;

/// <summary>What the dialogue answers.</summary>
public abstract record ScanDialogueAnswer
{
    /// <summary>A question to put to the user.</summary>
    /// <param name="SessionId">To be sent with the answer.</param>
    /// <param name="Step">The step being asked, to be sent with the answer.</param>
    /// <param name="Question">For the user.</param>
    /// <param name="Options">What may be answered; empty when resource names are asked for.</param>
    public sealed record Ask(string SessionId, ScanStep Step, string Question, IReadOnlyList<ScanOption> Options) : ScanDialogueAnswer;

    /// <summary>One analysed resource that is stored only if the user says yes.</summary>
    public sealed record Preview(string SessionId, Capability Capability, int Index, int Total) : ScanDialogueAnswer;

    /// <summary>The scan was started and runs on by itself.</summary>
    public sealed record Started(ScanReport Report) : ScanDialogueAnswer;

    /// <summary>An automatic scan has ended.</summary>
    public sealed record Finished(string SessionId, ScanReport Report) : ScanDialogueAnswer;

    /// <summary>A manual scan has ended.</summary>
    public sealed record Reviewed(string SessionId, int Total, int Stored, int Skipped, bool Stopped, TimeSpan Took) : ScanDialogueAnswer;
}
