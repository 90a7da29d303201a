using DotAi.Capabilities;
using DotAi.Capabilities.Glossary;
using DotAi.Knowledge.Search;

namespace DotAi.Eval.Retrieval;

/// <summary>A snapshot's capabilities, stored and searched by the product's own code, with and without the glossary's words.</summary>
internal sealed class EvaluationIndex : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dotai-eval-");
    private readonly EvaluationStore _plain;
    private readonly EvaluationStore _tagged;

    private EvaluationIndex()
    {
        _plain = new EvaluationStore(Path.Combine(_folder.FullName, "plain.db"));
        _tagged = new EvaluationStore(Path.Combine(_folder.FullName, "tagged.db"));
    }

    public static async Task<EvaluationIndex> BuildAsync(string clusterFolder, bool withPlain, CancellationToken cancellationToken)
    {
        var index = new EvaluationIndex();
        var capabilities = await SnapshotCapabilities.ReadAsync(clusterFolder, cancellationToken);
        await index._tagged.FillAsync(capabilities, cancellationToken);
        if (withPlain)
            await index._plain.FillAsync([.. capabilities.Select(WithoutTags)], cancellationToken);
        return index;
    }

    /// <summary>Null when vectors are searched, otherwise why not.</summary>
    public async Task<string?> WhyWithoutEncoderAsync(CancellationToken cancellationToken) =>
        (await _tagged.Encoder.CheckAsync(cancellationToken)).Reason;

    /// <summary>The product's search, restricted to what the variant has.</summary>
    public CapabilitySearch Search(SearchVariant variant)
    {
        var store = variant.Glossary ? _tagged : _plain;
        var search = new KnowledgeSearch(store.Store, variant.Encoder ? store.Queries : null);
        return new CapabilitySearch(search, variant.Of(CapabilityProfile.With(CapabilityGlossary.BuiltIn)));
    }

    public void Dispose()
    {
        _plain.Dispose();
        _tagged.Dispose();
        _folder.Delete(recursive: true);
    }

    private static Capability WithoutTags(Capability capability) => capability with { Capabilities = [], RelatedTerms = [], Providers = [], Abstractions = [] };
}
