namespace DotAi.Server.Tools;

/// <summary>For transports and callers that did not ask for progress.</summary>
internal sealed class NoProgress : IProgress<ToolProgress>
{
    public static NoProgress Instance { get; } = new();

    public void Report(ToolProgress value)
    {
    }
}
