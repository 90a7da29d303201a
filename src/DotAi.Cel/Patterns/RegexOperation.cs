namespace DotAi.Cel.Patterns;

internal enum RegexOperation : byte
{
    Match,
    Rune,
    Assert,
    Jump,
    Split,
}
