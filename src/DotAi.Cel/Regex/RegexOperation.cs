namespace DotAi.Cel.Regex;

internal enum RegexOperation : byte
{
    Match,
    Rune,
    Assert,
    Jump,
    Split,
}
