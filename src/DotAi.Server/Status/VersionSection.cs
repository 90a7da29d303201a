using System.Runtime.InteropServices;
using System.Text.Json;
using DotAi.Server.Telemetry;

namespace DotAi.Server.Status;

/// <summary>Which build runs on what.</summary>
internal sealed class VersionSection : IStatusSection
{
    public string Name => "version";

    public ValueTask<StatusPart> ReadAsync(CancellationToken cancellationToken)
    {
        var version = new BuildVersion(
            ProductVersion.Text, RuntimeInformation.FrameworkDescription, RuntimeInformation.RuntimeIdentifier,
            RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant());
        return ValueTask.FromResult(new StatusPart(JsonSerializer.SerializeToNode(version, StatusContext.Default.BuildVersion)));
    }
}
