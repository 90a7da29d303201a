using System.Text.Json;
using System.Text.Json.Nodes;

namespace DotAi.Server.Tests.Features.OrgData;

/// <summary>Arguments written as anonymous objects.</summary>
internal static class JsonArguments
{
    /// <summary>The same without the members that are null.</summary>
    public static JsonObject WithoutNulls(this object arguments)
    {
        var json = JsonSerializer.SerializeToNode(arguments)!.AsObject();
        return new JsonObject(json.Where(member => member.Value is not null).Select(member => KeyValuePair.Create<string, JsonNode?>(member.Key, member.Value!.DeepClone())));
    }
}
