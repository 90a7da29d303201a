using System.Security.Cryptography;
using System.Text;
using DotAi.Server.Configuration;
using DotAi.Workflows;

namespace DotAi.Server.Security;

/// <summary>
/// Finds a token's bearer. Only hashes are kept, and all of them are compared in constant time, so neither memory dumps nor
/// response times give a token away.
/// </summary>
internal sealed class TokenRegistry(AuthSettings settings)
{
    private const int LongestToken = 1024;

    private readonly (Caller Caller, byte[] Hash)[] _entries =
        [.. settings.Tokens.Select(pair => (new Caller(pair.Key), SHA256.HashData(Encoding.UTF8.GetBytes(pair.Value))))];

    public Caller? Find(string token)
    {
        if (token.Length is 0 or > LongestToken)
        {
            return null;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(token), hash);
        Caller? found = null;
        foreach (var (caller, known) in _entries)
        {
            if (CryptographicOperations.FixedTimeEquals(hash, known))
            {
                found = caller;
            }
        }

        return found;
    }
}
