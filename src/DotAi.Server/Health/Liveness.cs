namespace DotAi.Server.Health;

/// <summary>Answer of <c>/healthz</c>: the process runs and answers. It depends on nothing else, so a restart is never its cure for others.</summary>
internal sealed record Liveness(string Status);
