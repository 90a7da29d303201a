using System.Collections.Immutable;

namespace DotAi.Schemas;

/// <summary>Compares arrays by their elements.</summary>
internal sealed class SequenceComparer<T> : IEqualityComparer<ImmutableArray<T>>
{
    public bool Equals(ImmutableArray<T> x, ImmutableArray<T> y) => x.AsSpan().SequenceEqual(y.AsSpan(), EqualityComparer<T>.Default);

    public int GetHashCode(ImmutableArray<T> obj)
    {
        var hash = default(HashCode);
        foreach (var element in obj)
        {
            hash.Add(element);
        }

        return hash.ToHashCode();
    }
}
