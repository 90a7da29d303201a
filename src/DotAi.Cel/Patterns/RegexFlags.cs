namespace DotAi.Cel.Patterns;

[Flags]
internal enum RegexFlags : byte
{
    None = 0,
    FoldCase = 1,
    MultiLine = 2,
    DotAll = 4,
    Ungreedy = 8,
}
