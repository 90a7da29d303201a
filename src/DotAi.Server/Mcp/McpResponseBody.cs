using System.Buffers;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace DotAi.Server.Mcp;

/// <summary>
/// The stream that the SDK's transport writes server-sent events to. An answer that comes first leaves as plain JSON, without
/// the event's frame; anything else, or a long silence, turns the response into an event stream.
/// </summary>
internal sealed class McpResponseBody(HttpResponse response, bool perRequestRevision) : Stream
{
    private static readonly ReadOnlyMemory<byte> KeepAliveComment = ": keep-alive\n\n"u8.ToArray();

    // Held while writing, because keep-alive comments come from outside the transport.
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly EventFrame _frame = new();
    private Form _form;
    private bool _written;

    private enum Form
    {
        Undecided,
        Json,
        Events,
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>
    /// Chooses the form and the status by the first message; called once, before the first write. For revisions with a
    /// handshake the SDK does not say which message comes first, and the first write decides.
    /// </summary>
    public async ValueTask StartAsync(JsonRpcMessage? first)
    {
        if (first is null) return;

        await _gate.WaitAsync(response.HttpContext.RequestAborted);
        try
        {
            if (_form is not Form.Undecided) return;

            if (first is JsonRpcMessageWithId) StartJson((first as JsonRpcError)?.Error.Code);
            else StartEvents();
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Shows that the call is still running; starts the event stream if nothing was written yet.</summary>
    public async Task KeepAliveAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_form is Form.Undecided) StartEvents();
            if (_form is not Form.Events) return;

            await response.Body.WriteAsync(KeepAliveComment, cancellationToken);
            await response.Body.FlushAsync(cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_form is Form.Undecided) StartByContent(buffer.Span);
            if (_form is Form.Json) WriteJson(buffer.Span);
            else await response.Body.WriteAsync(buffer, cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    // Headers leave with the first message, which decides them; JSON leaves when the request ends.
    public override Task FlushAsync(CancellationToken cancellationToken) =>
        _form is Form.Events ? response.Body.FlushAsync(cancellationToken) : Task.CompletedTask;

    public override void Flush() => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _gate.Dispose();
        base.Dispose(disposing);
    }

    private void StartByContent(ReadOnlySpan<byte> events)
    {
        if (EventFrame.HoldsAnswer(events)) StartJson(error: null);
        else StartEvents();
    }

    private void WriteJson(ReadOnlySpan<byte> events)
    {
        // The SDK writes an event at once, and then the length is known.
        if (!_written && EventFrame.Whole(events) is { IsEmpty: false } data)
        {
            _written = true;
            response.ContentLength = data.Length;
            response.BodyWriter.Write(data);
            return;
        }

        _written = true;
        _frame.CopyData(events, response.BodyWriter);
    }

    private void StartJson(int? error)
    {
        _form = Form.Json;
        response.StatusCode = StatusOf(error);
        response.ContentType = "application/json";
        response.Headers.CacheControl = "no-store";
    }

    private void StartEvents()
    {
        _form = Form.Events;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-cache, no-store";
        response.Headers["X-Accel-Buffering"] = "no";
    }

    // Clients of the revisions with a handshake read any error status as a failure of the connection.
    private int StatusOf(int? error) => perRequestRevision
        ? (McpErrorCode?)error switch
        {
            McpErrorCode.MethodNotFound => StatusCodes.Status404NotFound,
            McpErrorCode.HeaderMismatch or McpErrorCode.MissingRequiredClientCapability or McpErrorCode.UnsupportedProtocolVersion
                or McpErrorCode.InvalidRequest or McpErrorCode.ParseError => StatusCodes.Status400BadRequest,
            _ => StatusCodes.Status200OK,
        }
        : StatusCodes.Status200OK;
}
