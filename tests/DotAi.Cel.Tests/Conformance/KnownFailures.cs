namespace DotAi.Cel.Tests.Conformance;

/// <summary>Tests of the official data that fail, each explained in docs/cel.md.</summary>
internal static class KnownFailures
{
    internal static readonly string[] Ids = [];
}
