using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace DotAi.Server.Configuration;

/// <summary>The certificate for https addresses.</summary>
internal sealed record TlsSettings(X509Certificate2? Certificate) : ISettings<TlsSettings>
{
    public static TlsSettings Read(SettingsReader settings)
    {
        var certificate = settings.Text(new("Tls:Certificate", "none", "PEM file of the certificate, its chain after it, for https addresses."));
        var key = settings.Text(new("Tls:Key", "the certificate's file", "PEM file of the certificate's private key, unencrypted."));
        if (certificate is null)
        {
            return new TlsSettings(Certificate: null);
        }

        try
        {
            return new TlsSettings(X509Certificate2.CreateFromPemFile(certificate, key));
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            settings.Problem("Tls:Certificate", $"Tls:Certificate and Tls:Key cannot be read as a PEM certificate with its key: {exception.Message}");
            return new TlsSettings(Certificate: null);
        }
    }
}
