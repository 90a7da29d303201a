namespace DotAi.Server.Configuration;

internal enum LogFormat
{
    Text,
    Json,
}
