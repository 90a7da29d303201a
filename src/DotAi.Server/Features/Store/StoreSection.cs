using System.Text.Json;
using DotAi.Knowledge;
using DotAi.Server.Status;
using DotAi.Workflows;

namespace DotAi.Server.Features.Store;

/// <summary>The section <c>vectorDB</c> of the status.</summary>
internal sealed class StoreSection(IKnowledgeStore store) : IStatusSection
{
    private static readonly string[] Collections = ["capabilities"];

    public string Name => "vectorDB";

    public async ValueTask<StatusPart> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var collections = new SortedDictionary<string, StoreStatus.CollectionStatus>(StringComparer.Ordinal);
            foreach (var name in Collections)
            {
                var state = await store.DescribeAsync(name, cancellationToken);
                collections[name] = state is null
                    ? new(Exists: false, DocumentsCount: 0, Encoder: null, Dimensions: 0)
                    : new(Exists: true, state.Count, state.Definition.Encoder, state.Definition.Dimensions);
            }

            return Part(new StoreStatus(Connected: true, store.Identity.Kind, store.Identity.Location, Error: null, collections));
        }
        catch (WorkflowException exception)
        {
            return Part(new StoreStatus(Connected: false, store.Identity.Kind, store.Identity.Location, exception.Message, new Dictionary<string, StoreStatus.CollectionStatus>()))
                with
            {
                Degraded = [new Degradation(Name, $"Nothing can be stored, listed or searched: {exception.Message}")],
            };
        }
    }

    private static StatusPart Part(StoreStatus status) => new(JsonSerializer.SerializeToNode(status, StoreContext.Default.StoreStatus));
}
