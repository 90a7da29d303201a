using System.Security.Cryptography;
using System.Text;

namespace DotAi.McpConformance;

/// <summary>State that travels through the client and comes back unchanged or not at all.</summary>
internal static class SignedState
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    public static string Sign(string state) => $"{state}.{Mac(state)}";

    /// <summary>The state, or null when this server did not issue it.</summary>
    public static string? Open(string? signed)
    {
        if (signed?.LastIndexOf('.') is not (>= 0 and var end)) return null;

        var state = signed[..end];
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signed[(end + 1)..]), Encoding.UTF8.GetBytes(Mac(state))) ? state : null;
    }

    private static string Mac(string state) => Convert.ToHexString(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(state)));
}
