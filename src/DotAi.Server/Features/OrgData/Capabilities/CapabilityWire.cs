using System.Text.Encodings.Web;
using System.Text.Json;

namespace DotAi.Server.Features.OrgData.Capabilities;

/// <summary>How answers are written: only what JSON must have escaped is, which is easier to read and shorter for a model.</summary>
internal static class CapabilityWire
{
    public static CapabilityOperationsJson Json { get; } = new(new JsonSerializerOptions(CapabilityOperationsJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
