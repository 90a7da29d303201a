using System.Text.Json.Serialization;
using DotAi.Capabilities;
using DotAi.Capabilities.Dialogue;
using DotAi.Capabilities.Scanning;

namespace DotAi.Server.Features.OrgData.Capabilities;

/// <summary>Answer of <c>scan</c>: a question, a preview, or the outcome; what does not apply is absent.</summary>
internal sealed record ScanAnswer(string Message, string Step, string? SessionId)
    : CapabilityAnswer(Success: true, "scan", CapabilityOperations.Name, Message)
{
    /// <summary><c>started</c> when the scan runs on by itself.</summary>
    public string? Status { get; init; }

    /// <summary><c>auto</c> or <c>manual</c>.</summary>
    public string? Mode { get; init; }

    /// <summary>How to call next, once the user has answered.</summary>
    [JsonPropertyName("REQUIRED_NEXT_CALL")]
    public NextCall? RequiredNextCall { get; init; }

    /// <summary>The question.</summary>
    public Question? Workflow { get; init; }

    /// <summary>The analysed resource that is stored only on yes.</summary>
    public Shown? Preview { get; init; }

    /// <summary>The outcome.</summary>
    public Outcome? Summary { get; init; }

    /// <summary>What failed or could not be read.</summary>
    public IReadOnlyList<ScanError>? Errors { get; init; }

    /// <param name="Tool">The tool to call.</param>
    /// <param name="Parameters">Its arguments; replace what stands in angle brackets.</param>
    /// <param name="Note">For the calling agent.</param>
    internal sealed record NextCall(string Tool, IReadOnlyDictionary<string, string> Parameters, string Note);

    /// <param name="Step">The step being asked.</param>
    /// <param name="Options">What may be answered.</param>
    /// <param name="SessionId">To be sent with the answer.</param>
    /// <param name="Instruction">For the calling agent.</param>
    /// <param name="UserPrompt">To show to the user.</param>
    internal sealed record Question(
        string Step, [property: JsonPropertyName("question")] string Text, IReadOnlyList<ScanOption> Options, string SessionId, string Instruction, string UserPrompt);

    /// <param name="Resource">The resource's name.</param>
    /// <param name="ResourceIndex">Position and number, such as <c>1/12</c>.</param>
    /// <param name="Id">Of the capability.</param>
    /// <param name="Data">The record as it would be stored.</param>
    /// <param name="Options">What may be answered.</param>
    internal sealed record Shown(
        string Resource, string ResourceIndex, Guid Id, Capability Data, [property: JsonPropertyName("question")] string Text, IReadOnlyList<ScanOption> Options);

    /// <param name="TotalScanned">Resources dealt with.</param>
    /// <param name="Successful">Stored or found unchanged.</param>
    /// <param name="Failed">Could not be analysed.</param>
    /// <param name="Skipped">Left out by the user.</param>
    /// <param name="Removed">Stored ones the cluster no longer serves.</param>
    /// <param name="ProcessingTimeSeconds">From start to end.</param>
    /// <param name="Stopped">Ended before everything was dealt with.</param>
    internal sealed record Outcome(int TotalScanned, int Successful, int Failed, int Skipped, int Removed, double ProcessingTimeSeconds, bool Stopped);
}
