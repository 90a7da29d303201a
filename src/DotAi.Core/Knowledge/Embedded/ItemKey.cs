namespace DotAi.Knowledge.Embedded;

/// <summary>Ids as 16 big-endian bytes: their byte order is the order of their text form, and of <see cref="Guid.CompareTo(Guid)"/>.</summary>
internal static class ItemKey
{
    public static byte[] ToBytes(Guid id) => id.ToByteArray(bigEndian: true);

    public static Guid FromBytes(byte[] bytes) => new(bytes, bigEndian: true);
}
