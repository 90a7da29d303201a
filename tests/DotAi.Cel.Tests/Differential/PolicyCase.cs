using System.Text.Json.Nodes;

namespace DotAi.Cel.Tests.Differential;

/// <summary>The expressions of one policy, or of one rule of it, with the objects to try them on.</summary>
internal sealed record PolicyCase(string Id, (string Name, string Expression)[] Variables, string[] Expressions, JsonNode[] Objects);
