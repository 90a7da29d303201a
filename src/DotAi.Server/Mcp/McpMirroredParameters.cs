using System.Text.Json;
using DotAi.Server.Tools;
using ModelContextProtocol.Protocol;

namespace DotAi.Server.Mcp;

/// <summary>Checks the <c>Mcp-Param-*</c> headers, in which clients repeat arguments that a tool's schema marks (SEP-2243).</summary>
internal sealed class McpMirroredParameters(ToolRegistry tools)
{
    public McpRefusal? Check(IHeaderDictionary headers, in McpMessage message)
    {
        if (message.Method != RequestMethods.ToolsCall || tools.Find(message.Parameter("name"u8).GetString()!) is not { MirroredParameters.Count: > 0 } tool) return null;

        var arguments = message.Parameter("arguments"u8);
        return tool.MirroredParameters.Select(parameter => Check(headers, parameter, arguments)).FirstOrDefault(refusal => refusal is not null);
    }

    private static McpRefusal? Check(IHeaderDictionary headers, MirroredParameter parameter, JsonElement arguments)
    {
        var place = "params.arguments." + parameter.Argument;
        var given = Text(arguments, parameter.Argument);
        var header = headers[parameter.Header];
        if (given is null) return header.Count == 0 ? null : McpProtocolCheck.Differs(parameter.Header, place);

        return McpProtocolCheck.Only(header) switch
        {
            null => McpRefusal.Header($"The header {parameter.Header} is required, once, because {place} is given."),
            var value when McpHeaderEncoder.DecodeValue(value) != given => McpProtocolCheck.Differs(parameter.Header, place),
            _ => null,
        };
    }

    private static string? Text(JsonElement arguments, string name) =>
        arguments.ValueKind is JsonValueKind.Object && arguments.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                JsonValueKind.True => "true",
                JsonValueKind.False => "false",
                _ => null,
            }
            : null;
}
