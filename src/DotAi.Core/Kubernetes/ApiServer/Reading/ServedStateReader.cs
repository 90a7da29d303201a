using DotAi.Workflows;

namespace DotAi.Kubernetes.ApiServer.Reading;

/// <summary>Reads what the server serves, one reading at a time, and keeps the last.</summary>
internal sealed class ServedStateReader(DiscoveryReader discovery, DefinitionReader definitions, OpenApiReader openApi) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private volatile ServedState? _last;

    public async Task<ServedState> CurrentAsync(CancellationToken cancellationToken) => _last ?? await RefreshAsync(cancellationToken);

    public async Task<ServedState> RefreshAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var problems = new List<ClusterProblem>();
            var served = discovery.ReadAsync(cancellationToken);
            var defined = DefinitionsAsync(problems, cancellationToken);
            var described = openApi.ReadAsync(cancellationToken);
            await Task.WhenAll(served, defined, described);
            return _last = new CatalogBuilder(await served, await defined, await described).Build(problems);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    /// <summary>Null when they may not be read: discovery and OpenAPI still tell the kinds and their schemas.</summary>
    private async Task<IReadOnlyDictionary<string, KnownDefinition>?> DefinitionsAsync(List<ClusterProblem> problems, CancellationToken cancellationToken)
    {
        try
        {
            return await definitions.ReadAsync(cancellationToken);
        }
        catch (WorkflowException exception) when (exception.Error is WorkflowError.Forbidden or WorkflowError.NotFound)
        {
            problems.Add(new ClusterProblem(
                DefinitionReader.Resource,
                $"{exception.Message.TrimEnd('.')}. Custom kinds come from discovery and their schemas from OpenAPI; printer columns, annotations and defaults that only definitions tell are missing."));
            return null;
        }
    }
}
