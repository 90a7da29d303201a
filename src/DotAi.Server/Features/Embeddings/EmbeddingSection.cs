using System.Text.Json;
using DotAi.Embeddings;
using DotAi.Server.Status;

namespace DotAi.Server.Features.Embeddings;

/// <summary>The section <c>embedding</c> of the status.</summary>
internal sealed class EmbeddingSection(ITextEncoder encoder) : IStatusSection
{
    public string Name => "embedding";

    public async ValueTask<StatusPart> ReadAsync(CancellationToken cancellationToken)
    {
        var check = await encoder.CheckAsync(cancellationToken);
        var reason = check.IsAvailable ? null : $"{check.Reason} {check.Remedy}";
        var status = new EmbeddingStatus(check.IsAvailable, "local", encoder.Name, encoder.Dimensions, reason);
        return new StatusPart(JsonSerializer.SerializeToNode(status, EmbeddingContext.Default.EmbeddingStatus))
        {
            Degraded = reason is null ? [] : [new Degradation(Name, $"Search works with words only, not by meaning: {reason}")],
        };
    }
}
