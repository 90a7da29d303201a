namespace DotAi.Capabilities.Glossary;

/// <summary>Bounds on what a glossary file may hold, so that a broken or hostile one costs little.</summary>
internal static class GlossaryLimits
{
    public const int MaxFiles = 200;
    public const int MaxFileBytes = 1 << 20;
    public const int MaxDepth = 8;
    public const int MaxNodes = 200_000;
    public const int MaxEntriesPerFile = 2_000;
    public const int MaxWordsPerList = 500;
    public const int MaxWordLength = 120;
}
