namespace DotAi.Cel.Tests.Differential;

/// <summary>What became of one expression on one object.</summary>
internal sealed record Outcome(Verdict Verdict, string Detail);
