using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace DotAi.Server.Features.OrgData;

/// <summary>Schemas of the tool's arguments and answers.</summary>
internal static class OrgDataSchemas
{
    /// <summary>The known data types and operations are filled in when the tool is made.</summary>
    public const string Input =
        """
        {
          "type": "object",
          "additionalProperties": false,
          "required": ["dataType", "operation"],
          "properties": {
            "dataType": { "description": "What kind of data to work on." },
            "operation": { "description": "What to do with it." },
            "sessionId": { "type": "string", "minLength": 1, "maxLength": 100, "description": "From the answer before, to go on with a scan; for progress and cancel also a scan id." },
            "step": { "type": "string", "enum": ["resource-selection", "resource-specification", "processing-mode", "scanning", "complete"], "description": "The step being answered; required with sessionId when scanning." },
            "response": { "type": "string", "maxLength": 20000, "description": "The user's answer to that step: the option's word or number." },
            "id": { "type": "string", "minLength": 1, "maxLength": 1000, "description": "get, delete: an id or a resource name (plural.group). search: what to look for, in plain words." },
            "limit": { "type": "integer", "minimum": 1, "maximum": 200, "description": "list, search: the most items to answer; 10 for list and 25 for search by default." },
            "cursor": { "type": "string", "minLength": 1, "maxLength": 2000, "description": "list, search: nextCursor of the answer before." },
            "provider": { "type": "string", "minLength": 1, "maxLength": 253, "description": "list, search: only capabilities of this provider, for example aws." },
            "complexity": { "type": "string", "enum": ["low", "medium", "high"], "description": "list, search: only capabilities of this complexity." },
            "resourceList": { "type": "string", "minLength": 1, "maxLength": 200000, "description": "scan: resource names (plural.group) separated by commas." },
            "mode": { "type": "string", "enum": ["full"], "description": "scan: 'full' starts a scan of everything at once, without a dialogue." }
          }
        }
        """;

    private static readonly JsonSchemaExporterOptions Exporting = new() { TreatNullObliviousAsNonNullable = true };

    /// <summary>The schema of an operation's answer, told apart from the others by the operation's name.</summary>
    public static JsonElement Answer(JsonTypeInfo answer, string dataType, string operation)
    {
        var schema = ExportedSchema.Adapt(answer.GetJsonSchemaAsNode(Exporting).AsObject());
        var properties = schema["properties"]!.AsObject();
        properties["operation"] = new JsonObject { ["const"] = operation };
        properties["dataType"] = new JsonObject { ["const"] = dataType };
        properties["success"] = new JsonObject { ["const"] = true };
        schema["title"] = $"{dataType}: {operation}";
        return JsonSerializer.SerializeToElement<JsonNode>(schema, OrgDataJson.Default.JsonNode);
    }
}
