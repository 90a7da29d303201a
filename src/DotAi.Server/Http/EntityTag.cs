using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace DotAi.Server.Http;

/// <summary>Entity tags and their comparison, RFC 9110 sections 8.8.3 and 13.1.</summary>
internal static class EntityTag
{
    private const int HashBytes = 16;

    /// <summary>A strong tag: the same bytes, the same tag, on every replica.</summary>
    public static string Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return $"\"{Base64Url.EncodeToString(hash[..HashBytes])}\"";
    }

    /// <summary>Whether If-None-Match lists the tag (weak comparison) or is <c>*</c>.</summary>
    public static bool Matches(StringValues ifNoneMatch, string tag) =>
        ifNoneMatch.Count > 0
        && EntityTagHeaderValue.TryParseList(ifNoneMatch, out var listed)
        && EntityTagHeaderValue.TryParse(tag, out var own)
        && listed.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(own, useStrongComparison: false));
}
