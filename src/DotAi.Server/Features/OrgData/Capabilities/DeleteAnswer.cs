namespace DotAi.Server.Features.OrgData.Capabilities;

/// <summary>Answer of <c>delete</c>.</summary>
internal sealed record DeleteAnswer(string Message, DeleteAnswer.Deleted DeletedCapability)
    : CapabilityAnswer(Success: true, "delete", CapabilityOperations.Name, Message)
{
    internal sealed record Deleted(Guid Id, string ResourceName);
}
