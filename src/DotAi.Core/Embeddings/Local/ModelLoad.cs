namespace DotAi.Embeddings.Local;

/// <summary>Outcome of an attempt to load the model.</summary>
/// <param name="Model">Null when it is not available.</param>
internal sealed record ModelLoad(LocalModel? Model, EncoderAvailability Availability);
