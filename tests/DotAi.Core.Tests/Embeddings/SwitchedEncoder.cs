using System.Numerics.Tensors;
using DotAi.Embeddings;
using DotAi.Knowledge.Terms;
using DotAi.Workflows;

namespace DotAi.Core.Tests.Embeddings;

/// <summary>Encodes a text as the unit-length counts of its hashed words, while it is switched on.</summary>
internal sealed class SwitchedEncoder(string name = "switched", int dimensions = 16) : ITextEncoder
{
    public string Name => name;

    public int Dimensions => dimensions;

    public bool IsOn { get; set; } = true;

    /// <summary>Texts that are encoded before it goes away by itself; null for any number.</summary>
    public int? TextsLeft { get; set; }

    public int Texts { get; private set; }

    public Task<EncoderAvailability> CheckAsync(CancellationToken cancellationToken) =>
        Task.FromResult(IsOn ? EncoderAvailability.Available : EncoderAvailability.Unavailable("It is switched off.", "Switch it on."));

    public Task<IReadOnlyList<float[]?>> EncodeAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        if (!IsOn || texts.Count > TextsLeft)
        {
            IsOn = false;
            throw new WorkflowException(new WorkflowError.Unavailable("encoder", "It is switched off."));
        }

        TextsLeft -= texts.Count;
        Texts += texts.Count;
        return Task.FromResult<IReadOnlyList<float[]?>>([.. texts.Select(Vector)]);
    }

    private float[] Vector(string text)
    {
        var vector = new float[dimensions];
        foreach (var term in TermWeights.ForQuery(text).Vector.Indices)
        {
            vector[term % dimensions]++;
        }

        vector[0] += 0.01f;
        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);
        return vector;
    }
}
