using DotAi.Capabilities;
using DotAi.Capabilities.Analysis;
using DotAi.Capabilities.Glossary;

namespace DotAi.Core.Tests.Capabilities;

/// <summary>Capabilities as a scan would store them.</summary>
internal static class StoredCapabilities
{
    private static readonly CapabilityAnalyzer Analyzer = new(CapabilityGlossary.BuiltIn);

    public static FingerprintedCapability Of(string group, string kind, string? plural = null, string[]? shortNames = null) => new(
        Analyzer.Analyze(Resources.Served(group, kind, plural) with { ShortNames = shortNames ?? [] }, schema: null, DateTimeOffset.UnixEpoch), "1");

    public static FingerprintedCapability[] Many(int count) =>
        [.. Enumerable.Range(0, count).Select(number => Of("example.org", $"Thing{number}", $"thing{number}s"))];
}
