using System.Security.Cryptography;
using System.Text;

namespace DotAi.Capabilities;

/// <summary>
/// Names the record of a resource: the first 32 hexadecimal digits of SHA-256 over <c>capability-</c> and the resource name, written
/// as 8-4-4-4-12. Callers of earlier products know these ids.
/// </summary>
public static class CapabilityId
{
    public static Guid Of(string resourceName)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes("capability-" + resourceName));
        return Guid.ParseExact(Convert.ToHexStringLower(hash.AsSpan(0, 16)), "N");
    }
}
