using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using DotAi.Kubernetes.ApiServer.Credentials;

namespace DotAi.Kubernetes.ApiServer.Http;

/// <summary>Makes the connections: trust, client certificate, keep-alive.</summary>
internal static class ApiServerHandler
{
    public static SocketsHttpHandler Create(ApiServerConnection connection, Func<X509Certificate2?> clientCertificate) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.GZip,
        UseCookies = false,
        UseProxy = !connection.Server.IsLoopback,
        ConnectTimeout = TimeSpan.FromSeconds(10),

        // Certificates and addresses change while DotAi runs.
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        EnableMultipleHttp2Connections = true,

        // A server that vanishes without closing is noticed although a watch may be silent for long.
        KeepAlivePingDelay = TimeSpan.FromSeconds(30),
        KeepAlivePingTimeout = TimeSpan.FromSeconds(15),
        KeepAlivePingPolicy = HttpKeepAlivePingPolicy.WithActiveRequests,
        SslOptions = Tls(connection.Trust, clientCertificate),
    };

    private static SslClientAuthenticationOptions Tls(ServerTrust trust, Func<X509Certificate2?> clientCertificate)
    {
        var options = new SslClientAuthenticationOptions
        {
            LocalCertificateSelectionCallback = (_, _, _, _, _) => clientCertificate()!,
        };
        if (trust.SkipVerification)
        {
            // What insecure-skip-tls-verify asks for; a warning is logged when such a connection is opened.
#pragma warning disable CA5359
            options.RemoteCertificateValidationCallback = (_, _, _, _) => true;
#pragma warning restore CA5359
        }
        else if (trust.Authorities is { } authorities)
        {
            options.CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,

                // A certificate not verified yet must not make DotAi fetch the addresses it names.
                DisableCertificateDownloads = true,
            };
            options.CertificateChainPolicy.CustomTrustStore.AddRange(authorities);
        }

        return options;
    }
}
