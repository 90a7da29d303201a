using DotAi.Server.Health;

namespace DotAi.Server.Tests.Health;

/// <summary>A readiness check that answers what a test says.</summary>
internal sealed class CheckStandIn(string name, Func<ValueTask<Readiness>> answer) : IReadinessCheck
{
    public CheckStandIn(string name, Readiness readiness)
        : this(name, () => ValueTask.FromResult(readiness))
    {
    }

    public string Name => name;

    public ValueTask<Readiness> CheckAsync(CancellationToken cancellationToken) => answer();
}
