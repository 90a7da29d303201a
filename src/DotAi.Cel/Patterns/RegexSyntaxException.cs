namespace DotAi.Cel.Patterns;

/// <summary>Leaves the pattern parser at the first problem; never leaves <see cref="LinearRegex"/>.</summary>
#pragma warning disable CA1032, CA1064 // Needs no further constructors.
internal sealed class RegexSyntaxException(string message) : Exception(message);
#pragma warning restore CA1032, CA1064
