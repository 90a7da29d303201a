using DotAi.Workflows;

namespace DotAi.Kubernetes.ApiServer.Http;

/// <summary>Reads an answer whole, up to a limit.</summary>
internal static class BoundedBody
{
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, ApiRequest request, int limit, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > limit)
        {
            throw TooLarge(request, limit);
        }

        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var kept = new MemoryStream((int)(content.Headers.ContentLength ?? 0));
        var buffer = new byte[32 * 1024];
        for (var read = await stream.ReadAsync(buffer, cancellationToken); read > 0; read = await stream.ReadAsync(buffer, cancellationToken))
        {
            if (kept.Length + read > limit)
            {
                throw TooLarge(request, limit);
            }

            kept.Write(buffer, 0, read);
        }

        return kept.GetBuffer().AsMemory(0, (int)kept.Length);
    }

    private static WorkflowException TooLarge(ApiRequest request, int limit) => new(new WorkflowError.LimitExceeded(
        $"The API server's answer to {request.Verb} {request.Resource} is larger than {limit / (1024 * 1024)} MiB and was not read."));
}
