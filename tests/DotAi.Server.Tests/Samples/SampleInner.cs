namespace DotAi.Server.Tests.Samples;

internal sealed record SampleInner(int? Depth = null, SampleInner? Inner = null);
