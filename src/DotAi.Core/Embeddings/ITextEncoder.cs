namespace DotAi.Embeddings;

/// <summary>Turns texts into vectors that lie close together when the texts mean similar things.</summary>
public interface ITextEncoder
{
    /// <summary>Names the model and its version. Vectors of encoders with different names are not comparable.</summary>
    string Name { get; }

    /// <summary>Length of every vector.</summary>
    int Dimensions { get; }

    /// <summary>
    /// Whether texts can be encoded now, and if not, why and what to do. Never throws for a broken encoder; one that failed is
    /// tried again from time to time, so it comes back without a restart once its cause is gone.
    /// </summary>
    Task<EncoderAvailability> CheckAsync(CancellationToken cancellationToken);

    /// <summary>
    /// One vector of <see cref="Dimensions"/> values and unit length for each text, in the order given; null for a text without
    /// any content, which must not be indexed or searched for. Equal texts give equal vectors, whatever they are encoded with.
    /// </summary>
    /// <exception cref="Workflows.WorkflowException">
    /// The encoder is not available (<see cref="Workflows.WorkflowError.Unavailable"/>); the message says what to do.
    /// </exception>
    Task<IReadOnlyList<float[]?>> EncodeAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken);
}
