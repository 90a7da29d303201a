using DotAi.Kubernetes.CustomResources;

namespace DotAi.Kubernetes.ApiServer.Reading;

/// <summary>A definition as last read.</summary>
/// <param name="ResourceVersion">The state it was read at.</param>
/// <param name="Definition">Null when it could not be understood.</param>
/// <param name="Established">Whether the server serves its kinds.</param>
/// <param name="Problem">Why it could not be understood.</param>
internal sealed record KnownDefinition(string Uid, string ResourceVersion, CustomResourceDefinition? Definition, bool Established, string? Problem);
