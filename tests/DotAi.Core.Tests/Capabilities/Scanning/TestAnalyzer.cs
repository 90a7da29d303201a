using DotAi.Capabilities.Analysis;
using DotAi.Capabilities.Glossary;

namespace DotAi.Core.Tests.Capabilities.Scanning;

/// <summary>Analyzers with the built-in glossary, or with an entry of a test's own.</summary>
internal static class TestAnalyzer
{
    public static CapabilityAnalyzer Default { get; } = new(CapabilityGlossary.BuiltIn);

    /// <summary>An analyzer that gives every kind of the core group one more tag.</summary>
    public static CapabilityAnalyzer WithCoreTag(string kind, string tag) => new(CapabilityGlossary.FromTexts((
        "own.yaml",
        $$"""
        entries:
          - name: own words
            groups: [""]
            primary:
              {{kind}}: {{tag}}
        """)));
}
