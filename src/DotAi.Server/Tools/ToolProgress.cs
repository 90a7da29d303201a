namespace DotAi.Server.Tools;

/// <summary>How far a call has come.</summary>
/// <param name="Current">Grows from report to report; a report that does not grow is dropped.</param>
/// <param name="Total">Where it ends, in the same unit, when that is known.</param>
/// <param name="Message">What is being done, for people.</param>
internal sealed record ToolProgress(double Current, double? Total = null, string? Message = null);
