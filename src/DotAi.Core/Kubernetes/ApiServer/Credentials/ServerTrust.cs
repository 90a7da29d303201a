using System.Security.Cryptography.X509Certificates;

namespace DotAi.Kubernetes.ApiServer.Credentials;

/// <summary>How the server proves who it is.</summary>
/// <param name="Authorities">Who may have signed its certificate; null for the machine's own trust.</param>
/// <param name="SkipVerification">Accept any certificate.</param>
/// <param name="ServerName">The name its certificate must carry; null for that of the address.</param>
internal sealed record ServerTrust(X509Certificate2Collection? Authorities, bool SkipVerification = false, string? ServerName = null);
