using DotAi.Capabilities.Dialogue;
using DotAi.Capabilities.Scanning;
using DotAi.Core.Tests.Capabilities.Scanning;
using DotAi.Schemas;
using DotAi.Workflows;
using Microsoft.Extensions.Logging.Abstractions;

namespace DotAi.Core.Tests.Capabilities.Dialogue;

/// <summary>A scan dialogue on a cluster and a store of the test's own.</summary>
internal sealed class DialogueBench : IAsyncDisposable
{
    public static readonly Caller Asker = new("asker");

    public DialogueBench(params string[] served)
    {
        Scanning = new ScanBench(served);
        var scanner = new CapabilityScanner(
            Scanning.Cluster, new SchemaCatalog(Scanning.Cluster), Scanning.Analyzer, Scanning.Capabilities, Scanning.Time, NullLogger<CapabilityScanner>.Instance);
        Dialogue = new ScanDialogue(
            Scanning.Scans,
            new ManualScan(Scanning.Cluster, scanner, Scanning.Capabilities, NullLogger<ManualScan>.Instance),
            new ScanWait(Scanning.Scans, Scanning.Time),
            new SessionStore(Scanning.Store, Scanning.Time),
            Scanning.Time);
    }

    public ScanBench Scanning { get; }

    public ScanDialogue Dialogue { get; }

    /// <summary>What the dialogue told while it waited.</summary>
    public List<ScanReport> Progress { get; } = [];

    public Task<Result<ScanDialogueAnswer>> CallAsync(
        string? session = null, string? step = null, string? response = null, string[]? resources = null, bool everything = false,
        Caller? caller = null, CancellationToken? cancellationToken = null) =>
        Dialogue.AdvanceAsync(
            new ScanDialogueCall(session, step, response, resources, everything), caller ?? Asker, new Recorder(Progress), cancellationToken ?? ScanBench.Cancellation);

    public async Task<ScanDialogueAnswer.Ask> BeginAsync() => Asked(await CallAsync());

    /// <summary>Answers the step of a question.</summary>
    public Task<Result<ScanDialogueAnswer>> AnswerAsync(ScanDialogueAnswer.Ask question, string? response, params string[]? resources) =>
        CallAsync(question.SessionId, ScanSteps.NameOf(question.Step), response, resources is { Length: > 0 } ? resources : null);

    public async Task<ScanDialogueAnswer.Preview> BeginReviewAsync()
    {
        var mode = Asked(await AnswerAsync(await BeginAsync(), "all"));
        return (await AnswerAsync(mode, "manual")).Value.ShouldBeOfType<ScanDialogueAnswer.Preview>();
    }

    public Task<Result<ScanDialogueAnswer>> ReviewAsync(string session, string response) => CallAsync(session, "scanning", response);

    public static ScanDialogueAnswer.Ask Asked(Result<ScanDialogueAnswer> result) => result.Value.ShouldBeOfType<ScanDialogueAnswer.Ask>();

    public ValueTask DisposeAsync() => Scanning.DisposeAsync();

    private sealed class Recorder(List<ScanReport> reports) : IProgress<ScanReport>
    {
        public void Report(ScanReport value) => reports.Add(value);
    }
}
