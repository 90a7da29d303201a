using DotAi.Workflows;

namespace DotAi.Server.Resources;

/// <param name="Caller">Who asks.</param>
/// <param name="Uri">As the caller wrote it.</param>
/// <param name="Variables">The template's variables, decoded.</param>
internal sealed record ResourceReadRequest(Caller Caller, string Uri, IReadOnlyDictionary<string, string> Variables);
