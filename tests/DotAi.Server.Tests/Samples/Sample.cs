namespace DotAi.Server.Tests.Samples;

/// <summary>A request with a field of every kind.</summary>
internal sealed record Sample(
    string Name, int? Size = null, IReadOnlyList<string>? Tags = null, IReadOnlyDictionary<string, string>? Labels = null,
    SampleColour? Colour = null, SampleInner? Inner = null);
