using System.Text;

namespace DotAi.Knowledge.Terms;

/// <summary>
/// The number of a term: 32-bit FNV-1a over its UTF-8 bytes (http://www.isthe.com/chongo/tech/comp/fnv/), so that no dictionary has to
/// be shared between replicas. Among 10,000 terms two share a number with a probability of about one in a hundred.
/// </summary>
internal static class TermIndex
{
    private const uint OffsetBasis = 2_166_136_261;
    private const uint Prime = 16_777_619;

    public static uint Of(string term)
    {
        var hash = OffsetBasis;
        foreach (var octet in Encoding.UTF8.GetBytes(term))
        {
            hash = unchecked((hash ^ octet) * Prime);
        }

        return hash;
    }
}
