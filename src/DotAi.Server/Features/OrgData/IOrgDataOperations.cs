using System.Text.Json;
using DotAi.Server.Tools;
using DotAi.Workflows;

namespace DotAi.Server.Features.OrgData;

/// <summary>The operations on one type of data.</summary>
internal interface IOrgDataOperations
{
    /// <summary>As callers write it in <c>dataType</c>.</summary>
    string DataType { get; }

    /// <summary>The operations it has, in the order in which to name them.</summary>
    IReadOnlyList<string> Operations { get; }

    /// <summary>JSON Schemas of the answers, one for each operation.</summary>
    IEnumerable<JsonElement> AnswerSchemas { get; }

    Task<Result<JsonElement>> RunAsync(OrgDataArguments arguments, ToolCallContext context, CancellationToken cancellationToken);
}
