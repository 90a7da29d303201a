namespace DotAi.Embeddings.Local;

/// <summary>The part of a TensorFlow.js <c>model.json</c> that tells where the weights are; the graph itself is not read.</summary>
internal sealed record TensorManifest(IReadOnlyList<TensorGroup> WeightsManifest);
