using DotAi.Workflows;

namespace DotAi.Server.Resources;

/// <param name="Caller">Who asks.</param>
/// <param name="Cursor">A <see cref="ResourcePage.NextCursor"/> of this collection, as untrusted as any input; null for the first page.</param>
/// <param name="Limit">Most items to give.</param>
internal sealed record ResourceListRequest(Caller Caller, string? Cursor, int Limit);
