namespace DotAi.Capabilities.Dialogue;

/// <summary>One call of the scan dialogue.</summary>
/// <param name="SessionId">From the answer before; null begins a dialogue.</param>
/// <param name="Step">The step being answered; required with a session, so that a repeated call never answers a later question.</param>
/// <param name="Response">The answer to that step.</param>
/// <param name="Resources">Resource names, where the step asks for them; without a session they start a scan at once.</param>
/// <param name="Everything">Without a session: starts a scan of everything at once.</param>
public sealed record ScanDialogueCall(string? SessionId, string? Step, string? Response, IReadOnlyList<string>? Resources, bool Everything);
