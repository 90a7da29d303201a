using DotAi.Workflows;

namespace DotAi.Server.Prompts;

/// <summary>A request to render a prompt; only declared arguments are present, and all required ones are.</summary>
internal sealed record PromptRequest(Caller Caller, IReadOnlyDictionary<string, string> Arguments);
