using System.Text.Json;
using System.Text.Json.Serialization;

namespace DotAi.Server.Features.Cluster;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ClusterStatus))]
[JsonSerializable(typeof(KyvernoStatus))]
[JsonSerializable(typeof(AdmissionPolicyStatus))]
internal sealed partial class ClusterContext : JsonSerializerContext;
