namespace DotAi.Server.Features.OrgData.Capabilities;

/// <summary>Answer of <c>deleteAll</c>.</summary>
internal sealed record DeleteAllAnswer(string Message, int DeletedCount, int TotalCount, int ErrorCount)
    : CapabilityAnswer(Success: true, "deleteAll", CapabilityOperations.Name, Message);
