namespace DotAi.Cel.Regex;

internal enum AssertionKind : byte
{
    BeginText,
    EndText,
    BeginLine,
    EndLine,
    WordBoundary,
    NotWordBoundary,
}
