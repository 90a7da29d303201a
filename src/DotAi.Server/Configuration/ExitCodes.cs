namespace DotAi.Server.Configuration;

/// <summary>What the process's exit code says; documented in docs/troubleshooting.md.</summary>
internal static class ExitCodes
{
    public const int Success = 0;
    public const int Crash = 1;
    public const int Configuration = 2;
    public const int CannotListen = 3;
    public const int DependencyUnavailable = 4;
}
