namespace DotAi.Cel.Syntax;

internal enum NumberForm : byte
{
    None,
    Int,
    UInt,
    Double,
}
