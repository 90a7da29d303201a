using DotAi.Workflows;

namespace DotAi.Server.Tools;

/// <summary>What surrounds one call: who asks, and where progress goes.</summary>
/// <param name="Caller">The authenticated caller; ownership and permissions hang on it.</param>
/// <param name="Progress">Takes reports at any rate from any thread; the transport thins them out or drops them.</param>
internal sealed record ToolCallContext(Caller Caller, IProgress<ToolProgress> Progress);
