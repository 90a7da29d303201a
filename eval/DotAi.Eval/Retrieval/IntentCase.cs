namespace DotAi.Eval.Retrieval;

/// <summary>
/// An intent as somebody wrote it, and the resources that answer it. The generated JSON reader sets what is absent to null, so the
/// optional properties put their defaults back.
/// </summary>
internal sealed record IntentCase
{
    public required string Id { get; init; }

    public string Theme { get; init => field = value ?? ""; } = "";

    public IReadOnlyList<string> Style { get; init => field = value ?? []; } = [];

    public required string Intent { get; init; }

    public IReadOnlyList<RelevantResource> Relevant { get; init => field = value ?? []; } = [];

    /// <summary>Nothing answers it, and the right answer is to say so.</summary>
    public bool ExpectNone { get; init; }
}
