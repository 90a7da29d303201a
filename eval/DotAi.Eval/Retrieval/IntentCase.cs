namespace DotAi.Eval.Retrieval;

/// <summary>An intent as somebody wrote it, and the resources that answer it.</summary>
internal sealed record IntentCase
{
    public required string Id { get; init; }

    public string Theme { get; init; } = "";

    public IReadOnlyList<string> Style { get; init; } = [];

    public required string Intent { get; init; }

    public IReadOnlyList<RelevantResource> Relevant { get; init; } = [];

    /// <summary>Nothing answers it, and the right answer is to say so.</summary>
    public bool ExpectNone { get; init; }
}
