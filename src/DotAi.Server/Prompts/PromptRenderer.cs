using DotAi.Workflows;

namespace DotAi.Server.Prompts;

/// <summary>Turns a prompt and its arguments into the messages that open a conversation.</summary>
internal delegate Task<Result<IReadOnlyList<PromptText>>> PromptRenderer(PromptRequest request, CancellationToken cancellationToken);
