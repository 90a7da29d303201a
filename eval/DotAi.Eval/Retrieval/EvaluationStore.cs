using DotAi.Capabilities;
using DotAi.Embeddings;
using DotAi.Embeddings.Local;
using DotAi.Knowledge.Embedded;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DotAi.Eval.Retrieval;

/// <summary>The product's store and encoder without a server around them.</summary>
internal sealed class EvaluationStore : IDisposable
{
    public EvaluationStore(string file)
    {
        var options = Options.Create(new EmbeddingOptions());
        Encoder = new LocalTextEncoder(new LocalModelSource(options, TimeProvider.System, NullLogger<LocalModelSource>.Instance), options);
        Store = new EmbeddedStore(file, NullLogger<EmbeddedStore>.Instance);
        Queries = new QueryEncoder(Encoder, options);
        Capabilities = new CapabilityStore(Store, Encoder);
    }

    public ITextEncoder Encoder { get; }

    public EmbeddedStore Store { get; }

    public QueryEncoder Queries { get; }

    public CapabilityStore Capabilities { get; }

    public async Task FillAsync(IReadOnlyList<Capability> capabilities, CancellationToken cancellationToken)
    {
        await Capabilities.EnsureAsync(cancellationToken);
        await Capabilities.PutAsync([.. capabilities.Select(capability => new FingerprintedCapability(capability, "evaluation"))], cancellationToken);
    }

    public void Dispose() => Store.Dispose();
}
