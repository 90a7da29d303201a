using DotAi.Workflows;

namespace DotAi.Server.Resources;

/// <summary>Gives one page of a collection; a cursor it does not know is <see cref="WorkflowError.Invalid"/>.</summary>
internal delegate Task<Result<ResourcePage>> ResourceLister(ResourceListRequest request, CancellationToken cancellationToken);
