namespace DotAi.Eval.Retrieval;

/// <summary>What a search answered: resource names, best first, and whether it claims that they fit.</summary>
internal sealed record RankedAnswer(IReadOnlyList<string> Names, bool Fits);
