using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace DotAi.Server.Tools;

/// <summary>A finished call: the value, or the failure that stands in its place.</summary>
internal readonly record struct ToolOutcome(JsonElement Value, ToolFailure? Failure)
{
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => Failure is null;
}
