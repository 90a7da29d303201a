using DotAi.Workflows;

namespace DotAi.Capabilities.Dialogue;

/// <summary>The questions of the dialogue and how their answers are read.</summary>
internal static class ScanQuestions
{
    private static readonly ScanOption[] Selection =
    [
        new(1, "all", "1. all - every resource the cluster serves"),
        new(2, "specific", "2. specific - only resources you name"),
    ];

    private static readonly ScanOption[] Mode =
    [
        new(1, "auto", "1. auto - analyse and store without asking"),
        new(2, "manual", "2. manual - show each result and store it only on yes"),
    ];

    public static readonly IReadOnlyList<ScanOption> Review =
    [
        new(1, "yes", "1. yes - store this capability"),
        new(2, "no", "2. no - skip it"),
        new(3, "stop", "3. stop - end here and keep what is stored"),
    ];

    public static ScanDialogueAnswer.Ask About(string sessionId, ScanStep step) => step switch
    {
        ScanStep.ResourceSelection => new(sessionId, step, "Scan every resource in the cluster, or only some?", Selection),
        ScanStep.ResourceSpecification => new(sessionId, step, "Which resources? Name them as plural.group (or the plural alone in the core group), separated by commas.", []),
        ScanStep.ProcessingMode => new(sessionId, step, "Analyse and store them automatically, or review each one first?", Mode),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "This step asks no fixed question."),
    };

    public static Result<string> Read(ScanStep step, string? response)
    {
        var options = step switch
        {
            ScanStep.ResourceSelection => Selection,
            ScanStep.ProcessingMode => Mode,
            _ => Review,
        };
        var said = response?.Trim().TrimEnd('.') ?? "";
        var chosen = options.FirstOrDefault(option => Means(option, said));
        return chosen is null
            ? WorkflowError.Invalid.Field(
                "response",
                $"response must be one of {string.Join(", ", options.Select(option => $"'{option.Value}'"))} or the option's number for the step '{ScanSteps.NameOf(step)}'.")
            : chosen.Value;
    }

    private static bool Means(ScanOption option, string said) =>
        option.Value.Equals(said, StringComparison.OrdinalIgnoreCase)
        || said == option.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)
        || (option.Value == "auto" && said.Equals("automatic", StringComparison.OrdinalIgnoreCase));
}
