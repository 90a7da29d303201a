namespace DotAi.Server.Status;

/// <summary>
/// What one part has to say in <c>/api/v1/status</c> and in the MCP tool <c>version</c>. Must be cheap: it is asked on every
/// call, gets five seconds and makes no paid calls.
/// </summary>
internal interface IStatusSection
{
    /// <summary>Key under <c>system</c>, in camelCase: vectorDB, embedding, anthropic, kubernetes, capabilities, kyverno.</summary>
    string Name { get; }

    ValueTask<StatusPart> ReadAsync(CancellationToken cancellationToken);
}
