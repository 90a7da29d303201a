using System.Text.Json;
using System.Text.Json.Serialization;
using DotAi.Capabilities;
using DotAi.Capabilities.Glossary;
using DotAi.Capabilities.Scanning;

namespace DotAi.Server.Features.Capabilities;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StartScanRequest))]
[JsonSerializable(typeof(ScanReport))]
[JsonSerializable(typeof(ScanList))]
[JsonSerializable(typeof(CapabilityList))]
[JsonSerializable(typeof(Capability))]
[JsonSerializable(typeof(DeletedCapabilities))]
[JsonSerializable(typeof(CapabilityStatus))]
[JsonSerializable(typeof(GlossaryCoverage))]
internal sealed partial class CapabilityContext : JsonSerializerContext;
