using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DotAi.Capabilities;
using DotAi.Server.Tools;
using DotAi.Workflows;

namespace DotAi.Server.Features.OrgData.Capabilities;

/// <summary>Capabilities through <c>manageOrgData</c>: translation only.</summary>
internal sealed class CapabilityOperations(CapabilityQueries queries, ScanOperation scan) : IOrgDataOperations
{
    public const string Name = "capabilities";
    private const int DefaultSearchLimit = 25;

    public string DataType => Name;

    public IReadOnlyList<string> Operations { get; } = ["scan", "progress", "cancel", "list", "get", "search", "delete", "deleteAll"];

    public IEnumerable<JsonElement> AnswerSchemas =>
    [
        Schema("scan", CapabilityWire.Json.ScanAnswer),
        Schema("progress", CapabilityWire.Json.ProgressAnswer),
        Schema("cancel", CapabilityWire.Json.ProgressAnswer),
        Schema("list", CapabilityWire.Json.ListAnswer),
        Schema("get", CapabilityWire.Json.GetAnswer),
        Schema("search", CapabilityWire.Json.SearchAnswer),
        Schema("delete", CapabilityWire.Json.DeleteAnswer),
        Schema("deleteAll", CapabilityWire.Json.DeleteAllAnswer),
    ];

    public async Task<Result<JsonElement>> RunAsync(OrgDataArguments arguments, ToolCallContext context, CancellationToken cancellationToken) =>
        arguments.Operation switch
        {
            "scan" => Json(await scan.ScanAsync(arguments, context, cancellationToken), CapabilityWire.Json.ScanAnswer),
            "progress" => Json(await scan.ProgressAsync(arguments, context, cancellationToken), CapabilityWire.Json.ProgressAnswer),
            "cancel" => Json(await scan.CancelAsync(arguments, context, cancellationToken), CapabilityWire.Json.ProgressAnswer),
            "list" => Json(await ListAsync(arguments, cancellationToken), CapabilityWire.Json.ListAnswer),
            "get" => Json(await GetAsync(arguments, cancellationToken), CapabilityWire.Json.GetAnswer),
            "search" => Json(await SearchAsync(arguments, cancellationToken), CapabilityWire.Json.SearchAnswer),
            "delete" => Json(await DeleteAsync(arguments, cancellationToken), CapabilityWire.Json.DeleteAnswer),
            _ => Json(await DeleteAllAsync(cancellationToken), CapabilityWire.Json.DeleteAllAnswer),
        };

    private async Task<Result<ListAnswer>> ListAsync(OrgDataArguments arguments, CancellationToken cancellationToken)
    {
        var limit = arguments.Limit ?? CapabilityQueries.DefaultLimit;
        var page = await queries.PageAsync(Query(arguments, text: null, limit), cancellationToken);
        return page.Map(found => CapabilityAnswers.List(found, limit));
    }

    private async Task<Result<SearchAnswer>> SearchAsync(OrgDataArguments arguments, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(arguments.Id))
        {
            return WorkflowError.Invalid.Field("id", "id must hold what to search for, in plain words or as a resource name.");
        }

        var limit = arguments.Limit ?? DefaultSearchLimit;
        var page = await queries.PageAsync(Query(arguments, arguments.Id, limit), cancellationToken);
        return page.Map(found => CapabilityAnswers.Search(arguments.Id, found, limit));
    }

    private async Task<Result<GetAnswer>> GetAsync(OrgDataArguments arguments, CancellationToken cancellationToken) =>
        arguments.Id is { } id ? (await queries.GetAsync(id, cancellationToken)).Map(CapabilityAnswers.Get) : IdMissing();

    private async Task<Result<DeleteAnswer>> DeleteAsync(OrgDataArguments arguments, CancellationToken cancellationToken) =>
        arguments.Id is { } id ? (await queries.DeleteAsync(id, cancellationToken)).Map(CapabilityAnswers.Delete) : IdMissing();

    private async Task<Result<DeleteAllAnswer>> DeleteAllAsync(CancellationToken cancellationToken) =>
        (await queries.DeleteAllAsync(confirmed: true, cancellationToken)).Map(CapabilityAnswers.DeleteAll);

    private static CapabilityQuery Query(OrgDataArguments arguments, string? text, int limit) =>
        new(text, limit, arguments.Cursor, arguments.Provider, arguments.Complexity);

    private static WorkflowError.Invalid IdMissing() => WorkflowError.Invalid.Field("id", "id must name the capability: its id or its resource name (plural.group).");

    private static JsonElement Schema(string operation, JsonTypeInfo answer) => OrgDataSchemas.Answer(answer, Name, operation);

    private static Result<JsonElement> Json<T>(Result<T> result, JsonTypeInfo<T> type) =>
        result.Map(value => JsonSerializer.SerializeToElement(value, type));
}
