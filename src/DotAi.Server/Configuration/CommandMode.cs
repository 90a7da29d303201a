namespace DotAi.Server.Configuration;

/// <summary>What the process was started for.</summary>
internal enum CommandMode
{
    Serve,
    Help,
    Version,
    WriteOpenApi,
}
