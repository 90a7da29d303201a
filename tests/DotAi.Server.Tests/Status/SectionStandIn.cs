using DotAi.Server.Status;

namespace DotAi.Server.Tests.Status;

/// <summary>A status section that says what a test says; null stands for never answering.</summary>
internal sealed class SectionStandIn(string name, Func<StatusPart?> answer) : IStatusSection
{
    public string Name => name;

    public async ValueTask<StatusPart> ReadAsync(CancellationToken cancellationToken) =>
        answer() ?? await new TaskCompletionSource<StatusPart>().Task;
}
