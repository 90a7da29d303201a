namespace DotAi.Server.Status;

/// <summary>A part that does not work fully.</summary>
/// <param name="Part">The part's name, for example <c>kubernetes</c>.</param>
/// <param name="Meaning">What is wrong and what that means for the answers, as one sentence.</param>
internal sealed record Degradation(string Part, string Meaning);
