using DotAi.Server.Security;
using DotAi.Workflows;
using Microsoft.Extensions.Options;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace DotAi.Server.Mcp;

/// <summary>
/// Streamable HTTP without sessions: each POST carries one message and gets a transport and a server of its own, which end
/// with it. Everything costly (tools, handlers, options) is shared.
/// </summary>
internal sealed class McpEndpoint(
    IOptions<McpServerOptions> options, McpSettings settings, McpProtocolCheck protocol, ILoggerFactory loggers, TimeProvider time)
{
    private readonly McpMessageReader _reader = new(settings);

    public async Task HandleAsync(HttpContext context)
    {
        var (request, response, aborted) = (context.Request, context.Response, context.RequestAborted);
        if (RefuseMediaTypes(request) is { } unfit)
        {
            await unfit.WriteAsync(response);
            return;
        }

        var (message, refusal) = await ReadAsync(context);
        string? revision = null;
        if (refusal is null) (revision, refusal) = protocol.Check(request.Headers, message);
        refusal ??= McpParameterCheck.Check(message, revision);
        if (refusal is not null)
        {
            await (message.IsNotification ? refusal : refusal with { Id = message.Id }).WriteAsync(response);
            return;
        }

        // No call outlives its request, so there is nothing that a notification could still concern.
        if (message.IsNotification)
        {
            response.StatusCode = StatusCodes.Status202Accepted;
            return;
        }

        try
        {
            await RunAsync(context, ToRequest(context, message, revision), revision);
        }
        catch (OperationCanceledException) when (aborted.IsCancellationRequested)
        {
            // The client closed the stream, which is how it cancels.
        }
    }

    private async ValueTask<(McpMessage Message, McpRefusal? Refusal)> ReadAsync(HttpContext context)
    {
        try
        {
            return await _reader.ReadAsync(context.Request, context.RequestAborted);
        }
        catch (BadHttpRequestException bad) when (bad.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (default, new McpRefusal(bad.StatusCode, McpErrorCode.InvalidRequest, "The request body is too large."));
        }
    }

    private async Task RunAsync(HttpContext context, JsonRpcRequest request, string? revision)
    {
        await using var body = new McpResponseBody(context.Response, revision == McpRevisions.July2026);
        var transport = new StreamableHttpServerTransport(loggers) { Stateless = true };
        var server = McpServer.Create(transport, options.Value, loggers, context.RequestServices);
        var running = server.RunAsync(context.RequestAborted);
        try
        {
            var answered = transport.HandlePostRequestAsync(request, body, body.StartAsync, context.RequestAborted);
            while (!await EndedAsync(answered))
            {
                await body.KeepAliveAsync(context.RequestAborted);
            }

            await answered;
        }
        finally
        {
            // In this order: the server's loop ends with its transport, and waits for its handlers.
            await transport.DisposeAsync();
            await running;
        }
    }

    private async ValueTask<bool> EndedAsync(Task answered)
    {
        await answered.WaitAsync(settings.KeepAlive, time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return answered.IsCompleted;
    }

    private static JsonRpcRequest ToRequest(HttpContext context, in McpMessage message, string? revision) => new()
    {
        Id = message.RequestId,
        Method = message.Method,
        Params = McpHandshake.Parameters(message),
        Context = new JsonRpcMessageContext
        {
            User = context.User,
            ProtocolVersion = revision,
            Items = new McpCall(Caller(context), context.TraceIdentifier, message.Parameters).ToItems(),
        },
    };

    private static Caller Caller(HttpContext context) =>
        context.GetCaller() ?? throw new InvalidOperationException("Only a request that passed authentication has a caller.");

    private static McpRefusal? RefuseMediaTypes(HttpRequest request)
    {
        if (!request.HasJsonContentType())
        {
            return new McpRefusal(StatusCodes.Status415UnsupportedMediaType, McpErrorCode.InvalidRequest, "Content-Type must be application/json.");
        }

        var accept = request.Headers.Accept.ToString();
        return Accepts(accept, "application/json", "application/*") && Accepts(accept, "text/event-stream", "text/*")
            ? null
            : new McpRefusal(StatusCodes.Status406NotAcceptable, McpErrorCode.InvalidRequest, "Accept must list application/json and text/event-stream.");
    }

    private static bool Accepts(string accept, string type, string range) =>
        accept.Length == 0
        || accept.Contains(type, StringComparison.OrdinalIgnoreCase)
        || accept.Contains("*/*", StringComparison.Ordinal)
        || accept.Contains(range, StringComparison.OrdinalIgnoreCase);
}
