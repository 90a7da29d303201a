namespace DotAi.Server.Configuration;

/// <summary>The process cannot start as configured; holds every problem found, each a sentence for the operator.</summary>
internal sealed class StartupException(IReadOnlyList<string> problems, int exitCode = ExitCodes.Configuration)
    : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;

    public int ExitCode { get; } = exitCode;
}
