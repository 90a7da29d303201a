using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using DotAi.Workflows;

namespace DotAi.Knowledge;

/// <summary>
/// Paging cursors: base64url of eight checksum bytes and the position. The checksum covers the scope (the path and the query the
/// page belongs to), so a damaged cursor, or one of another query, is refused instead of giving a wrong page. It proves nothing
/// about who made it: the position is input like any other.
/// </summary>
public static class PageCursor
{
    private const int ChecksumBytes = 8;
    private const int LongestText = 2048;

    public static string Encode(string scope, string position)
    {
        var payload = Encoding.UTF8.GetBytes(position);
        var bytes = new byte[ChecksumBytes + payload.Length];
        payload.CopyTo(bytes, ChecksumBytes);
        BinaryPrimitives.WriteUInt64BigEndian(bytes, Checksum(scope, payload));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The position in a cursor, null for none given; Invalid with the field <c>cursor</c> when it does not fit.</summary>
    public static Result<string?> Decode(string scope, string? cursor)
    {
        if (cursor is null)
        {
            return (string?)null;
        }

        if (cursor.Length <= LongestText && Base64Url.IsValid(cursor))
        {
            var bytes = Base64Url.DecodeFromChars(cursor);
            if (bytes.Length >= ChecksumBytes
                && BinaryPrimitives.ReadUInt64BigEndian(bytes) == Checksum(scope, bytes.AsSpan(ChecksumBytes)))
            {
                return Encoding.UTF8.GetString(bytes, ChecksumBytes, bytes.Length - ChecksumBytes);
            }
        }

        return WorkflowError.Invalid.Field("cursor", "cursor is damaged or belongs to another query; start again without it.");
    }

    private static ulong Checksum(string scope, ReadOnlySpan<byte> payload)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var scopeBytes = Encoding.UTF8.GetBytes(scope);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, scopeBytes.Length);
        hash.AppendData(length);
        hash.AppendData(scopeBytes);
        hash.AppendData(payload);
        return BinaryPrimitives.ReadUInt64BigEndian(hash.GetHashAndReset());
    }
}
