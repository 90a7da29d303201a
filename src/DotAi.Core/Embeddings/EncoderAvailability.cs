using System.Diagnostics.CodeAnalysis;

namespace DotAi.Embeddings;

/// <summary>Whether an encoder can work.</summary>
/// <param name="Reason">What is wrong, as a sentence; null when nothing is.</param>
/// <param name="Remedy">What to do about it, as a sentence; null when nothing is wrong.</param>
public sealed record EncoderAvailability(string? Reason, string? Remedy)
{
    public static EncoderAvailability Available { get; } = new(null, null);

    [MemberNotNullWhen(false, nameof(Reason), nameof(Remedy))]
    public bool IsAvailable => Reason is null;

    public static EncoderAvailability Unavailable(string reason, string remedy) => new(reason, remedy);
}
