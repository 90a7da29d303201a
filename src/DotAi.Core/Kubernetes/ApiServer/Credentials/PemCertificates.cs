using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DotAi.Workflows;

namespace DotAi.Kubernetes.ApiServer.Credentials;

/// <summary>Reads certificates and keys (RSA or ECDSA) in PEM.</summary>
internal static class PemCertificates
{
    /// <exception cref="WorkflowException">The text is not a certificate, or the key is not its own.</exception>
    public static X509Certificate2 WithKey(string certificate, string key, string place)
    {
        try
        {
            using var read = X509Certificate2.CreateFromPem(certificate, key);

            // TLS on Windows refuses keys that exist in memory only; a container makes them ordinary ones everywhere.
            return X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), password: null);
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            throw Unusable($"The client certificate and key in {place} cannot be used: {exception.Message}", exception);
        }
    }

    /// <exception cref="WorkflowException">The text holds no certificate.</exception>
    public static X509Certificate2Collection Authorities(string pem, string place)
    {
        var authorities = new X509Certificate2Collection();
        try
        {
            authorities.ImportFromPem(pem);
        }
        catch (CryptographicException exception)
        {
            throw Unusable($"The certificate authority in {place} cannot be read: {exception.Message}", exception);
        }

        return authorities.Count > 0 ? authorities : throw Unusable($"The certificate authority in {place} holds no certificate in PEM.", null);
    }

    private static WorkflowException Unusable(string message, Exception? inner) => new(new WorkflowError.Unavailable("cluster", message), inner);
}
