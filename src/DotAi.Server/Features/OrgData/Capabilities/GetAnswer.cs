using DotAi.Capabilities;

namespace DotAi.Server.Features.OrgData.Capabilities;

/// <summary>Answer of <c>get</c>: the whole record.</summary>
internal sealed record GetAnswer(string Message, Capability Data)
    : CapabilityAnswer(Success: true, "get", CapabilityOperations.Name, Message);
