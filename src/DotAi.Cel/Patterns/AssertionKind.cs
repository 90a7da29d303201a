namespace DotAi.Cel.Patterns;

internal enum AssertionKind : byte
{
    BeginText,
    EndText,
    BeginLine,
    EndLine,
    WordBoundary,
    NotWordBoundary,
}
