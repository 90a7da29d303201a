using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using DotAi.Workflows;

namespace DotAi.Kubernetes.ApiServer.Http;

/// <summary>
/// The thin HTTP client of the API server: credentials, bounded concurrency and size, repetition of what is safe, errors in our
/// own terms.
/// </summary>
internal sealed class ApiServerClient : IDisposable
{
    private readonly ApiServerConnection _connection;
    private readonly ApiServerOptions _options;
    private readonly HttpClient _http;
    private readonly SemaphoreSlim _slots;
    private readonly ApiRetries _retries;
    private X509Certificate2? _clientCertificate;

    /// <param name="connection">Where to connect.</param>
    /// <param name="options">Limits.</param>
    /// <param name="handler">Stands in for the network in tests.</param>
    public ApiServerClient(ApiServerConnection connection, ApiServerOptions options, HttpMessageHandler? handler = null)
    {
        _connection = connection;
        _options = options;
        _http = new HttpClient(handler ?? ApiServerHandler.Create(connection, () => _clientCertificate)) { Timeout = Timeout.InfiniteTimeSpan };
        _slots = new SemaphoreSlim(options.MaxConcurrentRequests);
        _retries = new ApiRetries(options.Time);
    }

    /// <summary>The answer to a request that succeeded.</summary>
    /// <exception cref="WorkflowException">The server refused or did not answer.</exception>
    public async Task<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var response = await TrySendAsync(request, cancellationToken);
        return response.Succeeded ? response : throw Refused(request, response);
    }

    /// <summary>The answer whatever its status.</summary>
    /// <exception cref="WorkflowException">The server did not answer.</exception>
    public async Task<ApiResponse> TrySendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await _retries.RunAsync(request.Retry, token => AttemptAsync(request, token), cancellationToken);
        }
        catch (ServerUnreachableException exception)
        {
            throw Unreachable(exception);
        }
    }

    /// <summary>The answer as it comes in; the caller disposes it. Not repeated and not counted against the bound.</summary>
    /// <exception cref="WorkflowException">The server refused or did not answer.</exception>
    public async Task<HttpResponseMessage> OpenAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var message = await SendWithCredentialsAsync(request, cancellationToken);
            if (message.IsSuccessStatusCode)
            {
                return message;
            }

            using (message)
            {
                throw Refused(request, await ReadAsync(message, request, cancellationToken));
            }
        }
        catch (Exception exception) when (IsNetworkFailure(exception))
        {
            throw Unreachable(ServerUnreachableException.From(exception));
        }
    }

    public WorkflowException Refused(ApiRequest request, ApiResponse response) => StatusErrors.Of(request, response, _connection.Source);

    public void Dispose()
    {
        _http.Dispose();
        _slots.Dispose();
        (_connection.Credentials as IDisposable)?.Dispose();
    }

    private async ValueTask<ApiResponse> AttemptAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        // Waiting for a turn does not count against the server's time to answer.
        await _slots.WaitAsync(cancellationToken);
        using var timeout = new CancellationTokenSource(_options.RequestTimeout, _options.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var message = await SendWithCredentialsAsync(request, either.Token);
            return await ReadAsync(message, request, either.Token);
        }
        catch (Exception exception) when (IsNetworkFailure(exception))
        {
            throw ServerUnreachableException.From(exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ServerUnreachableException($"no answer within {_options.RequestTimeout.TotalSeconds:0} seconds", exception);
        }
        finally
        {
            _slots.Release();
        }
    }

    /// <summary>A refused credential was not acted on, so the request may go again with a fresh one.</summary>
    private async Task<HttpResponseMessage> SendWithCredentialsAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var message = await SendOnceAsync(request, cancellationToken);
        if (message.StatusCode is not HttpStatusCode.Unauthorized || !_connection.Credentials.Invalidate())
        {
            return message;
        }

        message.Dispose();
        return await SendOnceAsync(request, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendOnceAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var credential = await _connection.Credentials.GetAsync(cancellationToken);
        _clientCertificate = credential.ClientCertificate;
        using var message = new HttpRequestMessage(request.Method, new Uri(Root + request.Path))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        message.Headers.UserAgent.Add(new ProductInfoHeaderValue("dot-ai", null));
        message.Headers.Host = _connection.Trust.ServerName;
        if (credential.BearerToken is { } token)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (request.IfNoneMatch is { } tag)
        {
            message.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (request.Body is { } body)
        {
            message.Content = new ReadOnlyMemoryContent(body);
            message.Content.Headers.ContentType = new MediaTypeHeaderValue(request.ContentType);
        }

        return await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    // The server may sit behind a prefix, as it does in some gateways. Joined as text: a path that begins with two slashes, which
    // the server's own documents might hold, must not name another host to show the credential to.
    private string Root => _connection.Server.GetLeftPart(UriPartial.Path).TrimEnd('/');

    private async Task<ApiResponse> ReadAsync(HttpResponseMessage message, ApiRequest request, CancellationToken cancellationToken) =>
        new(message.StatusCode, await BoundedBody.ReadAsync(message.Content, request, _options.MaxResponseBytes, cancellationToken))
        {
            ContentType = message.Content.Headers.ContentType?.ToString() ?? "",
            ETag = message.Headers.ETag?.ToString(),
            Location = message.Headers.Location,
            RetryAfter = message.Headers.RetryAfter is not { } after ? null
                : after.Delta ?? (after.Date is { } date ? Later(date) : null),
        };

    private TimeSpan Later(DateTimeOffset date) => date > _options.Time.GetUtcNow() ? date - _options.Time.GetUtcNow() : TimeSpan.Zero;

    private static bool IsNetworkFailure(Exception exception) => exception is HttpRequestException or IOException;

    private WorkflowException Unreachable(ServerUnreachableException exception) => new(
        new WorkflowError.Unavailable("cluster", $"The API server {_connection.Server.GetLeftPart(UriPartial.Authority)} cannot be reached: {exception.Message}"),
        exception);
}
