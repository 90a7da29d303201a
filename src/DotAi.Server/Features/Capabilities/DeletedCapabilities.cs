namespace DotAi.Server.Features.Capabilities;

/// <summary>How many capabilities were deleted.</summary>
internal sealed record DeletedCapabilities(int DeletedCount);
