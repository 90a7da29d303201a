using DotAi.Knowledge;
using DotAi.Server.Health;

namespace DotAi.Server.Features.Store;

/// <summary>Ready when the store answers.</summary>
internal sealed class StoreReadiness(IKnowledgeStore store) : IReadinessCheck
{
    public string Name => "store";

    public async ValueTask<Readiness> CheckAsync(CancellationToken cancellationToken)
    {
        await store.CheckAsync(cancellationToken);
        return Readiness.Ready;
    }
}
