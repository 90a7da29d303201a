namespace DotAi.Cel.Tests.Differential;

internal enum Verdict
{
    Admit,
    Deny,
    Error,
    CompileError,
    /// <summary>The real one crashed, so there is nothing to compare with.</summary>
    Crash,
}
