using DotAi.Workflows;

namespace DotAi.Server.Resources;

/// <summary>Reads one resource; what does not exist is <see cref="WorkflowError.NotFound"/>.</summary>
internal delegate Task<Result<ResourceText>> ResourceReader(ResourceReadRequest request, CancellationToken cancellationToken);
