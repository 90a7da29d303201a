namespace DotAi.Embeddings.Local;

/// <summary>Tensors that lie without gaps, in this order, in the files <paramref name="Paths"/> taken one after the other.</summary>
internal sealed record TensorGroup(IReadOnlyList<string> Paths, IReadOnlyList<TensorEntry> Weights);
