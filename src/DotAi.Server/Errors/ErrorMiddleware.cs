using System.Text.Json;
using DotAi.Workflows;
using Microsoft.AspNetCore.Http.Features;

namespace DotAi.Server.Errors;

/// <summary>
/// The edge: turns whatever escapes an endpoint, and every bare error status, into problem details. An unforeseen exception is
/// logged here, once, and the caller learns only the request id.
/// </summary>
internal sealed partial class ErrorMiddleware(RequestDelegate next, ILogger<ErrorMiddleware> logger)
{
    private const int ClientClosedRequest = 499;
    private const long MostDiscarded = 64 * 1024 * 1024;

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to read an answer; the status is for the log.
            if (!context.Response.HasStarted)
            {
                context.Response.StatusCode = ClientClosedRequest;
            }

            return;
        }
        catch (Exception exception)
        {
            await AnswerAsync(context, exception);
            return;
        }

        if (IsBareError(context.Response))
        {
            await new ProblemResult(HttpProblems.ForStatus(context.Response.StatusCode)).ExecuteAsync(context);
        }
    }

    private static bool IsBareError(HttpResponse response) =>
        response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null };

    private async Task AnswerAsync(HttpContext context, Exception exception)
    {
        var problem = Describe(exception);
        if (problem.Status == StatusCodes.Status500InternalServerError)
        {
            LogUnexpected(exception, context.TraceIdentifier);
        }

        if (context.Response.HasStarted)
        {
            // Half an answer must not look like a whole one.
            context.Abort();
            return;
        }

        if (problem.Status == StatusCodes.Status413PayloadTooLarge)
        {
            DiscardBody(context);
        }

        var allow = context.Response.Headers.Allow;
        context.Response.Clear();
        context.Response.Headers.Allow = allow;
        await new ProblemResult(problem).ExecuteAsync(context);
    }

    // Many clients read the answer only after they sent the whole body; the web server takes the rest, for seconds at most, and
    // throws it away instead of cutting the connection under them.
    private static void DiscardBody(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MostDiscarded;
        }
    }

    private static Problem Describe(Exception exception) => exception switch
    {
        WorkflowException workflow => ErrorTable.ToProblem(workflow.Error),
        BadHttpRequestException { InnerException: JsonException json } => ErrorTable.ToProblem(JsonProblems.Describe(json)),
        BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } bad => BindingProblem(bad) is { } problem
            ? ErrorTable.ToProblem(new WorkflowError.Invalid([problem]))
            : HttpProblems.ForStatus(bad.StatusCode),
        BadHttpRequestException bad => HttpProblems.ForStatus(bad.StatusCode),
        OperationCanceledException => HttpProblems.TimedOut,
        _ => HttpProblems.Unexpected,
    };

    // The framework's own message quotes the parameter's declaration; its last word is the name the caller knows.
    private static FieldProblem? BindingProblem(BadHttpRequestException bad)
    {
        if (bad.Message.Split('"') is not [var what, var declaration, ..])
        {
            return null;
        }

        var name = declaration.Split(' ')[^1];
        return what.StartsWith("Failed to bind", StringComparison.Ordinal) ? new FieldProblem(name, $"{name} has the wrong form.")
            : what.StartsWith("Required parameter", StringComparison.Ordinal) ? new FieldProblem(name, $"{name} is required.")
            : null;
    }

    [LoggerMessage(LogLevel.Error, "Request {RequestId} failed unexpectedly")]
    private partial void LogUnexpected(Exception exception, string requestId);
}
