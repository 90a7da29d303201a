namespace DotAi.Cel.Syntax;

/// <summary>Leaves the parser when an expression nests too deeply to go on; the issue is recorded already.</summary>
#pragma warning disable CA1032, CA1064, MA0025 // Never leaves the parser, so it needs no further constructors.
internal sealed class NestingException : Exception;
#pragma warning restore CA1032, CA1064, MA0025
