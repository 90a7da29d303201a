using System.Text.Json;
using DotAi.Server.Errors;
using DotAi.Server.Hosting;
using DotAi.Server.Http;
using DotAi.Server.Tools;
using DotAi.Workflows;

namespace DotAi.Server.Features.Tools;

/// <summary>The tool gateway: the MCP tools for scripts and curl, in the envelope that dot-ai clients know.</summary>
internal static class ToolEndpoints
{
    private const string NotFoundCode = "TOOL_NOT_FOUND";

    public static ServerBuilder AddToolGateway(this ServerBuilder builder)
    {
        builder.AddTools().Services.AddSingleton<ToolArguments>();
        return builder.AddJsonContext(ToolGatewayContext.Default);
    }

    public static void MapTools(this RouteGroupBuilder api)
    {
        api.MapGet("/tools", List)
            .WithTags("Tools").WithName("listTools").WithSummary("The tools, with the schemas of their arguments and results.")
            .Produces<ToolListAnswer>();
        api.MapPost("/tools/{name}", CallAsync)
            .WithTags("Tools").WithName("callTool").WithSummary("Calls a tool; the body holds its arguments.")
            .Accepts<JsonElement>("application/json")
            .Produces<ToolCallAnswer>()
            .Produces<ToolCallAnswer>(StatusCodes.Status400BadRequest)
            .Produces<ToolCallAnswer>(StatusCodes.Status404NotFound)
            .Produces<ToolCallAnswer>(StatusCodes.Status409Conflict)
            .Produces<ToolCallAnswer>(StatusCodes.Status503ServiceUnavailable);
    }

    private static JsonAnswer<ToolListAnswer> List(
        HttpContext context, ToolRegistry registry, TimeProvider time, string? category = null, string? tag = null, string? search = null)
    {
        var tools = registry.Tools
            .Select(tool => ToolEntry.Of(tool.Definition))
            .Where(tool => category is null || tool.Category.Equals(category, StringComparison.OrdinalIgnoreCase))
            .Where(tool => tag is null || tool.Tags.Contains(tag, StringComparer.OrdinalIgnoreCase))
            .Where(tool => search is null || tool.Mentions(search));
        return new JsonAnswer<ToolListAnswer>(new ToolListAnswer(Success: true, ToolList.Of([.. tools]), ToolMeta.Of(context, time)));
    }

    private static async Task<IResult> CallAsync(
        string name, HttpContext context, ToolRegistry registry, ToolInvoker invoker, ToolArguments reader, Caller caller, TimeProvider time, CancellationToken cancellationToken)
    {
        var meta = ToolMeta.Of(context, time);
        if (registry.Find(name) is not { } tool) return Failure(ToolFailure.Of(new WorkflowError.NotFound(registry.Unknown(name))), NotFoundCode, meta, context);

        var started = time.GetTimestamp();
        var arguments = await reader.ReadAsync(context.Request, cancellationToken);
        if (!arguments.Succeeded)
        {
            var unread = ToolFailure.Of(arguments.Error);
            return Failure(unread, Code(unread), meta, context);
        }

        var outcome = await invoker.InvokeAsync(tool, arguments.Value, new ToolCallContext(caller, NoProgress.Instance), context.TraceIdentifier, cancellationToken);
        if (!outcome.Succeeded) return Failure(outcome.Failure, Code(outcome.Failure), meta, context);

        var data = new ToolCallData(outcome.Value, tool.Name, Math.Round(time.GetElapsedTime(started).TotalMilliseconds, 3));
        return new JsonAnswer<ToolCallAnswer>(new ToolCallAnswer(Success: true, data, Error: null, meta));
    }

    private static JsonAnswer<ToolCallAnswer> Failure(ToolFailure failure, string code, ToolMeta meta, HttpContext context)
    {
        var error = failure.ToError(code);
        if (error.Details?.RetryAfterSeconds is { } seconds) context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new JsonAnswer<ToolCallAnswer>(new ToolCallAnswer(Success: false, Data: null, error, meta), failure.Problem.Status);
    }

    private static string Code(ToolFailure failure) => failure.Error switch
    {
        null => "INTERNAL_ERROR",
        WorkflowError.Invalid => "INVALID_REQUEST",
        { } error => ErrorTable.Code(error).ToUpperInvariant().Replace('-', '_'),
    };
}
