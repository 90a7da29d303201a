namespace DotAi.Server.Health;

/// <summary>Whether one part the server depends on can do its work now. Asked by <c>/readyz</c>, at most once a second.</summary>
internal interface IReadinessCheck
{
    /// <summary>Short lower-case name, as <c>Readiness:Required</c> lists it: store, cluster, encoder, model.</summary>
    string Name { get; }

    /// <summary>Answers within <c>Readiness:Timeout</c>; an exception counts as not ready.</summary>
    ValueTask<Readiness> CheckAsync(CancellationToken cancellationToken);
}
